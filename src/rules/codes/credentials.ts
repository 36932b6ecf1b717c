import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const CREDENTIAL = { level: Severity.ERROR, topic: 'credentials' } as const;

/** What is wrong with a credential, or keeps it from being found. */
export const CREDENTIAL_CODES: readonly FedCode[] = [
  {
    ...CREDENTIAL,
    code: 'EmptyKey',
    title: 'a key or a part of a credential is empty',
    reason: 'it is most often read from an environment variable that is not set where the app is synthesized',
    fix: 'set the variable, or take the key from a Secret',
    examples: statements(`
      new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.unsafeLiteral(process.env.NO_SUCH_VARIABLE ?? '') });
    `, `
      new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromEnvironment('OPENAI_API_KEY') });
    `),
  },
  {
    ...CREDENTIAL,
    code: 'InvalidKey',
    title: 'what was given as a key is no such key',
    reason: 'an API key is one line, and a service account of Google Cloud a JSON document; a whole file, or its name, may have been given instead',
    fix: 'give the key itself',
    examples: statements(`
      ApiKey.unsafeLiteral('# from the console\\nexample');
    `, `
      ApiKey.unsafeLiteral('example\\n');
    `),
  },
  {
    ...CREDENTIAL,
    code: 'InvalidHeader',
    title: 'the name of a header is none, or its prefix is empty',
    reason: 'a name has letters, digits and \'-\'; what was given is not shown, since it may be the credential',
    fix: 'give the name alone, such as api-key; for a header without prefix there is AuthHeader.named()',
    examples: statements(`
      AuthHeader.named('api-key: secret');
    `, `
      AuthHeader.named('api-key');
    `),
  },
  {
    ...CREDENTIAL,
    code: 'CrossNamespaceSecret',
    title: 'a backend refers to a Secret of another namespace, or has one made there',
    reason: 'no gateway reads a Secret across namespaces, so the credential would never be found',
    fix: 'put the Secret and the backend in one namespace',
    examples: statements(`
      const secret = new kplus.Secret(chart, 'key', { metadata: { namespace: 'keys' } });
      new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecret(secret) });
    `, `
      const secret = new kplus.Secret(chart, 'key', { stringData: { Authorization: '$OPENAI_API_KEY' } });
      new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecret(secret) });
    `),
  },
  {
    ...CREDENTIAL,
    code: 'CrossNamespaceConfigMap',
    title: 'a backend refers to a CA bundle in a ConfigMap of another namespace',
    reason: 'no gateway reads a ConfigMap across namespaces, so no certificate would be trusted',
    fix: 'put the ConfigMap and the backend in one namespace',
    examples: statements(`
      const ca = new kplus.ConfigMap(chart, 'ca', { metadata: { namespace: 'pki' }, data: { 'ca.crt': '$CA_BUNDLE' } });
      new OpenAiBackend(chart, 'proxy', {
        host: 'proxy.example.com', port: 443, tls: BackendTls.fromConfigMap(ca), model: 'gpt-4o', apiKey: ApiKey.fromSecretName('proxy-key'),
      });
    `, `
      const ca = new kplus.ConfigMap(chart, 'ca', { data: { 'ca.crt': '$CA_BUNDLE' } });
      new OpenAiBackend(chart, 'proxy', {
        host: 'proxy.example.com', port: 443, tls: BackendTls.fromConfigMap(ca), model: 'gpt-4o', apiKey: ApiKey.fromSecretName('proxy-key'),
      });
    `),
  },
];
