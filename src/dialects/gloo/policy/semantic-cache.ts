import { embedding } from './embedding';
import { at, Field, fields, optional, record, spelled, value } from '../../../codec/codec';
import { oneOf } from '../../../codec/one-of';
import { CacheStoreIntents, SemanticCacheIntent } from '../../../intent/policy/semantic-cache';

const datastore = oneOf<CacheStoreIntents>({
  redis: { key: 'redis', codec: at('redis', fields<CacheStoreIntents['redis']>({ connectionString: value('connectionString'), scoreThreshold: value('scoreThreshold') })) },
  weaviate: {
    key: 'weaviate',
    codec: at('weaviate', fields<CacheStoreIntents['weaviate']>({
      host: value('host'), httpPort: value('httpPort'), grpcPort: value('grpcPort'), insecure: value('insecure'),
    })),
  },
});

/** Answers for similar prompts: `semanticCache`. */
export const semanticCache: Field<SemanticCacheIntent> = optional('options.ai.semanticCache', record<SemanticCacheIntent>({
  datastore: optional('datastore', datastore),
  embedding: optional('embedding', embedding),
  ttl: value('ttl'),
  mode: spelled('mode', { readWrite: 'READ_WRITE', readOnly: 'READ_ONLY' }),
  distanceThreshold: value('distanceThreshold'),
}));
