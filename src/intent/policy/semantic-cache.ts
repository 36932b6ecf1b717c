import { EmbeddingIntent } from './embedding';

/** How people call it. */
export const SEMANTIC_CACHE = 'a cache of answers to similar prompts';

/** Every place where answers are kept, keyed by kind. */
export interface CacheStoreIntents {
  redis: { readonly connectionString?: string; readonly scoreThreshold?: number };
  weaviate: { readonly host?: string; readonly httpPort?: number; readonly grpcPort?: number; readonly insecure?: boolean };
}

export type CacheStoreIntent = { [K in keyof CacheStoreIntents]: { readonly kind: K } & CacheStoreIntents[K] }[keyof CacheStoreIntents];

/** Similar prompts get an answer that was given before. */
export interface SemanticCacheIntent {
  readonly datastore?: CacheStoreIntent;
  readonly embedding?: EmbeddingIntent;
  /** In seconds. */
  readonly ttl?: number;
  readonly mode?: 'readWrite' | 'readOnly';
  /** How far apart prompts may be, from 0 to 1. */
  readonly distanceThreshold?: number;
}
