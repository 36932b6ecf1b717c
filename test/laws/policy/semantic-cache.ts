import * as fc from 'fast-check';
import { AZURE, embeddings, OPENAI } from './rag';
import { Sample } from './sample';
import { CacheStoreIntent, SemanticCacheIntent } from '../../../src/intent/policy/semantic-cache';
import { counts, ports, some, words } from '../arbitrary-parts';
import { Full } from '../cases/full';

const WEAVIATE: CacheStoreIntent = { kind: 'weaviate', host: 'weaviate.ai.svc', httpPort: 8080, grpcPort: 50051, insecure: true };
const REDIS: CacheStoreIntent = { kind: 'redis', connectionString: 'redis://cache:6379', scoreThreshold: 0.5 };

export const SEMANTIC_CACHE: Sample<SemanticCacheIntent> = {
  full: { datastore: WEAVIATE, embedding: AZURE, ttl: 3600, mode: 'readOnly', distanceThreshold: 0.25 } as Full<SemanticCacheIntent>,
  cases: {
    'in Redis': { datastore: REDIS, embedding: OPENAI },
    'in Weaviate': { datastore: WEAVIATE, embedding: OPENAI, ttl: 60 },
    'read and written': { datastore: { kind: 'redis', connectionString: 'redis://cache:6379' }, embedding: AZURE, mode: 'readWrite' },
  },
  arbitrary: some<SemanticCacheIntent>([], {
    datastore: fc.oneof<fc.Arbitrary<CacheStoreIntent>[]>(fc.constant(REDIS), some<CacheStoreIntent & { kind: 'weaviate' }>(['kind'], {
      kind: fc.constant('weaviate' as const), host: words, httpPort: ports, grpcPort: ports, insecure: fc.boolean(),
    })),
    embedding: embeddings,
    ttl: counts,
    mode: fc.constantFrom('readWrite', 'readOnly'),
    distanceThreshold: fc.constantFrom(0, 0.5, 1),
  }),
};
