import { EmbeddingModel } from './embedding-model';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { RagIntent } from '../intent/policy/rag';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/**
 * Options for `Rag.postgres`.
 */
export interface PostgresRagOptions {
  /**
   * How the database is reached (`datastore.postgres.connectionString`). It stands in the RouteOption as it is, so it had better hold no password.
   */
  readonly connectionString: string;

  /**
   * The collection of documents (`datastore.postgres.collectionName`).
   */
  readonly collectionName: string;

  /**
   * The model that the documents were stored with (`embedding`).
   */
  readonly embedding: EmbeddingModel;

  /**
   * How documents and question become a prompt (`promptTemplate`).
   *
   * @default - as Gloo does it
   */
  readonly promptTemplate?: string;
}

/**
 * Documents that fit the prompt are looked up and put into it (`rag` of a RouteOption). Gloo alone has it, for all providers but Gemini and Vertex AI
 * (from its documentation, not verified).
 */
@checked
export class Rag {
  /**
   * Documents in a PostgreSQL database with vectors.
   *
   * @param options database, collection, model
   * @throws when connection string or collection is empty
   */
  public static postgres(options: PostgresRagOptions): Rag {
    const { connectionString, collectionName, embedding, promptTemplate } = options;
    if (isBlank(connectionString) || isBlank(collectionName)) {
      throw new CodedError('EmptyDatastore', 'documents are in a database and a collection; give connectionString and collectionName');
    }
    return new Rag({ datastore: { connectionString, collectionName }, promptTemplate }, embedding);
  }

  private constructor(private readonly rest: Omit<RagIntent, 'embedding'>, private readonly embedding: EmbeddingModel) {}

  /** @internal */
  public _bind(binding: Binding): RagIntent {
    return withoutUndefined({ ...this.rest, embedding: this.embedding._bind(binding) });
  }
}
