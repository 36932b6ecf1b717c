import { CredentialIntent } from '../credential';

/** Every way to make texts comparable, keyed by kind. */
export interface EmbeddingIntents {
  openai: { readonly credential?: CredentialIntent };
  azureOpenai: { readonly credential?: CredentialIntent; readonly endpoint?: string; readonly apiVersion?: string; readonly deployment?: string };
}

/** The model that makes texts comparable. */
export type EmbeddingIntent = { [K in keyof EmbeddingIntents]: { readonly kind: K } & EmbeddingIntents[K] }[keyof EmbeddingIntents];
