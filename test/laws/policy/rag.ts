import * as fc from 'fast-check';
import { Sample } from './sample';
import { EmbeddingIntent } from '../../../src/intent/policy/embedding';
import { RagIntent } from '../../../src/intent/policy/rag';
import { some, words } from '../arbitrary-parts';
import { Full } from '../cases/full';

export const OPENAI: EmbeddingIntent = { kind: 'openai', credential: { kind: 'secret', name: 'key', namespace: 'ai' } };
export const AZURE: EmbeddingIntent = {
  kind: 'azureOpenai', credential: { kind: 'inline', value: 'sk' }, endpoint: 'team.openai.azure.com', apiVersion: '2024-10-21', deployment: 'embedding',
};

export const embeddings: fc.Arbitrary<EmbeddingIntent> = fc.constantFrom<EmbeddingIntent>(OPENAI, AZURE, { kind: 'openai' }, { kind: 'openai', credential: { kind: 'passthrough' } });

const datastore = { connectionString: 'postgresql://docs', collectionName: 'handbook' };

export const RAG: Sample<RagIntent> = {
  full: { datastore, embedding: AZURE, promptTemplate: 'Answer by {{context}}.' } as Full<RagIntent>,
  cases: { 'with OpenAI': { datastore, embedding: OPENAI }, 'with Azure': { datastore, embedding: AZURE, promptTemplate: 'Answer by {{context}}.' } },
  arbitrary: some<RagIntent>([], {
    datastore: fc.record({ connectionString: words, collectionName: words }), embedding: embeddings, promptTemplate: words,
  }),
};
