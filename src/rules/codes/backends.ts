import { Severity } from '../../diagnostic/diagnostic';
import { agentgateway } from '../dialect-range';
import { FedCode } from '../rule';
import { statements } from './examples';

/** Addresses that a backend cannot be called at. */
export const BACKEND_CODES: readonly FedCode[] = [
  {
    code: 'PlaintextWithoutHost',
    level: Severity.ERROR,
    topic: 'backends',
    title: 'plain text is asked for to the provider\'s own host',
    reason: 'providers speak TLS only, and the key would travel in the clear',
    fix: 'give host and port of your own, or leave tls out',
    examples: statements(`
      new OpenAiBackend(chart, 'openai', { tls: BackendTls.unsafePlaintext(), model: 'gpt-4o', apiKey: ApiKey.fromSecretName('openai-key') });
    `, `
      new OpenAiBackend(chart, 'openai', {
        host: 'proxy.ai.svc', port: 8080, tls: BackendTls.unsafePlaintext(), model: 'gpt-4o', apiKey: ApiKey.fromSecretName('openai-key'),
      });
    `),
  },
  {
    code: 'FoundryHostUnreachable',
    level: Severity.ERROR,
    topic: 'backends',
    title: 'a Foundry resource cannot be called by its name',
    reason: 'agentgateway 1.2 appends -resource to every name, and so never calls one that does not end so',
    fix: 'use agentgateway-1.3 or later for this resource',
    dialects: agentgateway('1.2', '1.2'),
    examples: statements(`
      new AzureFoundryBackend(chart, 'foundry', {
        resourceName: 'example', projectName: 'chat', model: 'gpt-4o', credential: AzureCredential.fromApiKey(ApiKey.fromSecretName('foundry-key')),
      });
    `, `
      new AzureFoundryBackend(chart, 'foundry', {
        resourceName: 'example-resource', projectName: 'chat', model: 'gpt-4o', credential: AzureCredential.fromApiKey(ApiKey.fromSecretName('foundry-key')),
      });
    `, ['agentgateway-1.2']),
  },
  {
    code: 'PathAndApis',
    level: Severity.ERROR,
    topic: 'backends',
    title: 'a full path is given to a backend that is asked in several APIs',
    reason: 'a path takes the place of that of every API, so that all but one would be asked in the wrong place',
    fix: 'leave it out, or give host and pathPrefix instead',
    dialects: agentgateway('1.1'),
    examples: statements(`
      new OpenAiBackend(chart, 'proxy', {
        host: 'proxy.example.com', port: 443, path: '/v1/chat/completions', apiKey: ApiKey.fromSecretName('proxy-key'),
        apis: { '/v1/chat/completions': ApiFormat.COMPLETIONS, '/v1/embeddings': ApiFormat.EMBEDDINGS },
      });
    `, `
      new OpenAiBackend(chart, 'proxy', {
        host: 'proxy.example.com', port: 443, pathPrefix: '/v1', apiKey: ApiKey.fromSecretName('proxy-key'),
        apis: { '/v1/chat/completions': ApiFormat.COMPLETIONS, '/v1/embeddings': ApiFormat.EMBEDDINGS },
      });
    `),
  },
];
