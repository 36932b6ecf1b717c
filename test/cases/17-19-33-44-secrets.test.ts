import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { DIALECTS } from '../../src/dialects/registry';

const said = (yaml: string, dialect?: string): readonly string[] =>
  check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: DIALECTS.find(({ id }) => id === dialect) })
    .flatMap(({ diagnostics }) => diagnostics.map(({ code, manifestPath = '' }) => `${code} ${manifestPath}`));

const backend = (auth: string, provider = 'openai: {}'): string => `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: chat, namespace: ai}
spec:
  ai: {provider: {${provider}}}
  policies: {auth: ${auth}}
`;

const keyed = backend('{secretRef: {name: key}}');
const LACKS = ['LintSecretEntry spec.policies.auth.secretRef'];

describe('case 17: entries that are there but empty', () => {
  const secret = (part: string, entries: string): string => `apiVersion: v1\nkind: Secret\nmetadata: {name: key, namespace: ai}\n${part}: ${entries}\n`;

  test.each(['stringData', 'data'])('of %s', part => {
    expect(said(secret(part, '{accessKey: "", secretKey: ""}') + backend('{aws: {secretRef: {name: key}}}', 'bedrock: {region: eu-central-1}'), 'agentgateway-1.4'))
      .toEqual(['LintSecretEntry spec.policies.auth.aws.secretRef']);
    expect(said(secret(part, '{Authorization: ""}') + keyed, 'agentgateway-1.4')).toEqual(LACKS);
    expect(said(secret(part, '{Authorization: $KEY, other: ""}') + keyed, 'agentgateway-1.4')).toEqual([]);
  });

  test('but a Secret that a replicator fills is not empty', () => {
    const copied = 'apiVersion: v1\nkind: Secret\nmetadata: {name: key, namespace: ai, annotations: {example.com/replicate-from: vault/key}}\n';
    expect(said(copied + keyed, 'agentgateway-1.4')).toEqual([]);
  });
});

describe('cases 19 and 44: a Secret that a controller makes lacks the entry that is read', () => {
  const of = (kind: string, apiVersion: string, spec: string, metadata = '{name: key, namespace: ai}'): string =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: ${metadata}\nspec: ${spec}\n`;
  const remote = 'secretStoreRef: {kind: ClusterSecretStore, name: store}';
  const vault = (transformation: string): string =>
    `{vaultAuthRef: a, mount: kv, type: kv-v2, path: llm, destination: {name: key, create: true, transformation: ${transformation}}}`;

  test.each<[string, string, readonly string[]]>([
    ['a sealed one', of('SealedSecret', 'bitnami.com/v1alpha1', '{encryptedData: {api-key: AgBy}}'), LACKS],
    ['a sealed one that has it', of('SealedSecret', 'bitnami.com/v1alpha1', '{encryptedData: {Authorization: AgBy}}'), []],
    ['a sealed one with a template', of('SealedSecret', 'bitnami.com/v1alpha1', '{encryptedData: {k: AgBy}, template: {data: {Authorization: "{{ index . \\"k\\" }}"}}}'), []],
    ['a template with the vendor\'s header',
      of('ExternalSecret', 'external-secrets.io/v1', `{${remote}, target: {name: key, template: {data: {x-api-key: "{{ .KEY }}"}}}, dataFrom: [{extract: {key: vendor}}]}`, '{name: e, namespace: ai}'), LACKS],
    ['one that is merged into another', of('ExternalSecret', 'external-secrets.io/v1', `{${remote}, target: {name: key, creationPolicy: Merge}, data: [{secretKey: k, remoteRef: {key: v}}]}`), []],
    ['one for many namespaces',
      of('ClusterExternalSecret', 'external-secrets.io/v1', `{namespaces: [ai], externalSecretName: key, externalSecretSpec: {${remote}, data: [{secretKey: k, remoteRef: {key: v}}]}}`, '{name: c}'), LACKS],
    ['one for other namespaces',
      of('ClusterExternalSecret', 'external-secrets.io/v1', `{namespaces: [other], externalSecretName: key, externalSecretSpec: {${remote}, data: [{secretKey: k, remoteRef: {key: v}}]}}`, '{name: c}'), []],
    ['Vault with templates alone', of('VaultStaticSecret', 'secrets.hashicorp.com/v1beta1', vault('{excludes: [".*"], templates: {api-key: {text: a}}}'), '{name: v, namespace: ai}'), LACKS],
    ['Vault with a template that has it', of('VaultDynamicSecret', 'secrets.hashicorp.com/v1beta1', vault('{excludes: [".*"], templates: {Authorization: {text: a}}}')), []],
    ['Vault, whose fields nobody sees', of('VaultStaticSecret', 'secrets.hashicorp.com/v1beta1', vault('{templates: {api-key: {text: a}}}')), []],
    ['a push into some cluster',
      of('PushSecret', 'external-secrets.io/v1alpha1', '{secretStoreRefs: [{name: s}], selector: {secret: {name: source}}, data: [{match: {secretKey: k, remoteRef: {remoteKey: key}}}]}'), []],
    ['SOPS, which leaves names readable', 'apiVersion: v1\nkind: Secret\nmetadata: {name: key, namespace: ai}\nstringData: {api-key: "ENC[AES256_GCM,data:x]"}\nsops: {mac: "ENC[x]", version: 3.9.0}\n', LACKS],
    ['SOPS for an operator', of('SopsSecret', 'isindir.github.com/v1alpha3', '{secretTemplates: [{name: key, stringData: {api-key: "ENC[AES256_GCM,data:x]"}}]}', '{name: s, namespace: ai}'), LACKS],
  ])('%s', (_, secret, expected) => expect(said(secret + keyed, 'agentgateway-1.2').filter(text => text.startsWith('Lint'))).toEqual(expected));
});

test('a Secret that is used twice is found at both places', () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: key, namespace: ai}\nstringData: {api-key: $KEY}\n';
  const member = (name: string): string => `{name: ${name}, openai: {model: m}, policies: {auth: {secretRef: {name: key}}}}`;
  const pool = `---\napiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: pool, namespace: ai}\nspec: {ai: {groups: [{providers: [${member('a')}, ${member('b')}]}]}}\n`;
  expect(said(secret + pool, 'agentgateway-1.4')).toEqual([0, 1].map(i => `LintSecretEntry spec.ai.groups[0].providers[${i}].policies.auth.secretRef`));
});

describe('case 33: a value that says there is no key is none', () => {
  const secret = (value: string): string => `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {Authorization: "${value}"}\n`;

  test.each(['Bearer not-required', 'not-needed', 'sk-no-key-required', 'EMPTY', 'dummy', 'unused', 'no-key', 'none', 'n/a', 'fake-api-key', 'ollama', 'sk-test', '__KEY__', '<your key>', 'CHANGEME'])('%s', value =>
    expect(said(secret(value))).toEqual([]));

  test.each(['sk-not0a1b2c3d4e5f6', 'test-4f9a7c21', 'notary', 'AKIAIOSFODNN7EXAMPLE', 'my-dog-is-called-rex'])('but not %s', value =>
    expect(said(secret(value))).toEqual(['LintPlaintextKey stringData.Authorization']));
});

describe('kind 8: what is filled in later is not judged', () => {
  test.each(['__NAME__', '<name>', 'CHANGEME'])('%s', name => {
    expect(said(backend('{secretRef: {name: key}}').replace('name: chat', `name: ${name}`))).toEqual([]);
  });

  test('but a name with upper-case letters is', () => expect(said(keyed.replace('name: chat', 'name: Chat'))).toEqual(['SchemaMetadata metadata.name']));
});
