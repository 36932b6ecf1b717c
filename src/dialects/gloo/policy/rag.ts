import { embedding } from './embedding';
import { Field, optional, record, value } from '../../../codec/codec';
import { RagIntent } from '../../../intent/policy/rag';

/** Documents for prompts: `rag`. */
export const rag: Field<RagIntent> = optional('options.ai.rag', record<RagIntent>({
  datastore: optional('datastore.postgres', record<NonNullable<RagIntent['datastore']>>({
    connectionString: value('connectionString'), collectionName: value('collectionName'),
  })),
  embedding: optional('embedding', embedding),
  promptTemplate: value('promptTemplate'),
}));
