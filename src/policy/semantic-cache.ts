import { EmbeddingModel } from './embedding-model';
import { RedisCacheOptions, SemanticCacheOptions, WeaviateCacheOptions } from './semantic-cache-options';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { isWholeNumber } from '../input/whole-number';
import { CacheStoreIntent, SemanticCacheIntent } from '../intent/policy/semantic-cache';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

const LONGEST = 4_294_967_295;

/**
 * Similar prompts get an answer that was given before (`semanticCache` of a RouteOption). Gloo alone has it; what it does at run time is not verified.
 */
@checked
export class SemanticCache {
  /**
   * Answers are kept in Redis.
   *
   * @param options database, model, how similar
   * @throws when the connection string is empty, a time is no whole number of seconds, or a distance is not from 0 to 1
   */
  public static redis(options: RedisCacheOptions): SemanticCache {
    const { connectionString } = options;
    requireText(connectionString, 'connectionString');
    return SemanticCache.in({ kind: 'redis', connectionString }, options);
  }

  /**
   * Answers are kept in Weaviate.
   *
   * @param options host, model, how similar
   * @throws when the host is empty, a port is none, a time is no whole number of seconds, or a distance is not from 0 to 1
   */
  public static weaviate(options: WeaviateCacheOptions): SemanticCache {
    const { host, httpPort, grpcPort, unsafePlaintext: insecure } = options;
    requireText(host, 'host');
    for (const port of [httpPort, grpcPort]) {
      if (port !== undefined && !isWholeNumber(port, 1, 65535)) { throw new CodedError('InvalidPort', `a port is a whole number from 1 to 65535, got ${port}`); }
    }
    return SemanticCache.in(withoutUndefined({ kind: 'weaviate' as const, host, httpPort, grpcPort, insecure }), options);
  }

  private static in(datastore: CacheStoreIntent, { embedding, ttl, readOnly, distanceThreshold }: SemanticCacheOptions): SemanticCache {
    const seconds = ttl?.toSeconds({ integral: false });
    if (seconds !== undefined && !isWholeNumber(seconds, 1, LONGEST)) {
      throw new CodedError('InvalidLimit', `the ttl of a cache is a whole number of seconds from 1 to ${LONGEST}, got ${seconds}`);
    }
    if (distanceThreshold !== undefined && !(distanceThreshold >= 0 && distanceThreshold <= 1)) {
      throw new CodedError('InvalidLimit', `distanceThreshold is a number from 0 to 1, got ${distanceThreshold}`);
    }
    return new SemanticCache({ datastore, ttl: seconds, mode: readOnly ? 'readOnly' : undefined, distanceThreshold }, embedding);
  }

  private constructor(private readonly rest: Omit<SemanticCacheIntent, 'embedding'>, private readonly embedding: EmbeddingModel) {}

  /** @internal */
  public _bind(binding: Binding): SemanticCacheIntent {
    return withoutUndefined({ ...this.rest, embedding: this.embedding._bind(binding) });
  }
}

function requireText(text: string, name: string): void {
  if (isBlank(text)) { throw new CodedError('EmptyDatastore', `answers are kept in a database; give ${name}`); }
}
