import { Duration } from 'cdk8s';
import { EmbeddingModel } from './embedding-model';

/**
 * What every cache of answers can be told.
 */
export interface SemanticCacheOptions {
  /**
   * The model that tells how similar prompts are (`embedding`).
   */
  readonly embedding: EmbeddingModel;

  /**
   * How long an answer is kept, in whole seconds (`ttl`).
   *
   * @default - as Gloo does it
   */
  readonly ttl?: Duration;

  /**
   * Whether answers are only read from it, and none is put into it (`mode: READ_ONLY`).
   *
   * @default false
   */
  readonly readOnly?: boolean;

  /**
   * How far apart prompts may be that get one answer, from 0, the same, to 1 (`distanceThreshold`).
   *
   * @default - as Gloo does it
   */
  readonly distanceThreshold?: number;
}

/**
 * Options for `SemanticCache.redis`.
 */
export interface RedisCacheOptions extends SemanticCacheOptions {
  /**
   * How Redis is reached (`datastore.redis.connectionString`). It stands in the RouteOption as it is, so it had better hold no password.
   */
  readonly connectionString: string;
}

/**
 * Options for `SemanticCache.weaviate`.
 */
export interface WeaviateCacheOptions extends SemanticCacheOptions {
  /**
   * The host of Weaviate (`datastore.weaviate.host`).
   */
  readonly host: string;

  /**
   * Its port for HTTP (`httpPort`).
   *
   * @default 8080
   */
  readonly httpPort?: number;

  /**
   * Its port for gRPC (`grpcPort`).
   *
   * @default 50051
   */
  readonly grpcPort?: number;

  /**
   * Whether it is spoken to in plain text (`insecure`).
   *
   * @default false
   */
  readonly unsafePlaintext?: boolean;
}
