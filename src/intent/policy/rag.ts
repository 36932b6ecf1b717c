import { EmbeddingIntent } from './embedding';

/** How people call it. */
export const RAG = 'prompts with documents that fit (RAG)';

/** Documents that fit are looked up and put into the prompt. */
export interface RagIntent {
  /** A PostgreSQL database with vectors. */
  readonly datastore?: { readonly connectionString?: string; readonly collectionName?: string };
  readonly embedding?: EmbeddingIntent;
  readonly promptTemplate?: string;
}
