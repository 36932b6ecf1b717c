import { at, Codec, fields, optional, value } from '../../../codec/codec';
import { oneOf } from '../../../codec/one-of';
import { EmbeddingIntent, EmbeddingIntents } from '../../../intent/policy/embedding';
import { authToken } from '../auth-token';

/** The model that makes texts comparable: `embedding`. */
export const embedding: Codec<EmbeddingIntent> = oneOf<EmbeddingIntents>({
  openai: { key: 'openai', codec: at('openai', fields<EmbeddingIntents['openai']>({ credential: optional('authToken', authToken) })) },
  azureOpenai: {
    key: 'azureOpenai',
    codec: at('azureOpenai', fields<EmbeddingIntents['azureOpenai']>({
      credential: optional('authToken', authToken), endpoint: value('endpoint'), apiVersion: value('apiVersion'), deployment: value('deploymentName'),
    })),
  },
});
