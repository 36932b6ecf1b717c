import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { foundIn } from './found';

/** Where the cases come from; not part of this repository. */
const CASES = process.env.CASES ?? join(__dirname, '..', '..', '..', 'shared', 'cases');

const FROM_1_4 = ['agentgateway-1.4', 'agentgateway-1.5'];
const FROM_1_3 = ['agentgateway-1.3', ...FROM_1_4];
const FROM_1_1 = ['agentgateway-1.1', 'agentgateway-1.2', ...FROM_1_3];
const FROM_1_0 = ['agentgateway-1.0', ...FROM_1_1];
const ALL = ['agentgateway-0.12', ...FROM_1_0];
/** Its schema is from before the release, so that an unknown field is a warning. */
const SNAPSHOT = 'agentgateway-1.5';
const UNTIL_1_4 = ALL.filter(dialect => dialect !== SNAPSHOT);
const KGATEWAY_2_1 = ['kgateway-2.1-envoy', 'kgateway-2.1'];
const NONE_GIVEN = [undefined];

/** Each input with what is said of it above infos, by the dialects of which it is true; several lines where they differ. */
const ANSWERS: readonly (readonly [file: string, dialects: readonly (string | undefined)[], said: readonly string[]])[] = [
  ['01-local-rate-limit-second-entry', [...UNTIL_1_4, undefined], ['LintIneffective spec.traffic.rateLimit.local[1]']],
  ['01-local-rate-limit-second-entry', [SNAPSHOT], []],
  ['02-policy-section-not-there', [...ALL, undefined], ['LintMissingTarget spec.targetRefs[0].sectionName']],
  ['03-policy-one-of-two-targets-misspelt', ['kgateway-2.0', ...KGATEWAY_2_1, undefined], ['LintMissingTarget spec.targetRefs[1]']],
  // The backend of the case has no TLS, since its policy does nothing.
  ['05-tls-policy-on-a-route', [...FROM_1_1, undefined], ['LintPolicyTarget spec.targetRefs[0]', 'LintNoTls spec.ai.provider.host']],
  ['06-policy-on-foreign-gateway', [...ALL, undefined], ['LintPolicyTarget spec.targetRefs[0]']],
  ['07-mask-of-streamed-answers', [...FROM_1_3, undefined], ['LintIneffective spec.backend.ai.promptGuard.response[0].regex.action']],
  ['09-health-without-eviction', [...FROM_1_3, undefined], ['LintNoEviction spec.policies.health']],
  ['09-health-without-eviction', ['agentgateway-1.0', 'agentgateway-1.1', 'agentgateway-1.2'], []],
  ['10-health-of-the-first-tier-only', [...FROM_1_3, undefined], []],
  ['11-groups-as-a-choice-of-models', [...FROM_1_0, undefined], ['LintNoEviction spec.ai.groups']],
  ['12-vendor-without-its-base-path', [...ALL, undefined], ['LintBasePath spec.ai.provider.host']],
  ['14-messages-to-a-server-of-ones-own', [...FROM_1_1, undefined], ['LintApi spec.policies.ai.routes["/v1/messages"]']],
  ['15-embeddings-only-and-no-routes', [...FROM_1_3, undefined], ['LintApi spec.ai.provider.custom.formats']],
  ['17-empty-access-key', [...ALL, undefined], ['LintSecretEntry spec.policies.auth.aws.secretRef']],
  ['19-sealed-entry', [...ALL, undefined], ['LintSecretEntry spec.policies.auth.secretRef']],
  ['20-virtual-model-with-a-dangling-target', [...FROM_1_4, undefined], ['LintModelTarget spec.virtualModel.failover.targets[1].modelRef']],
  ['22-listener-that-takes-no-models', [...FROM_1_4, undefined], ['LintParent spec.parentRefs[0]']],
  ['24-kind-in-other-letters', [...ALL, ...KGATEWAY_2_1, undefined], ['error SchemaNotServed kind']],
  ['25-retry-field-of-envoy', ['kgateway-2.1-envoy', undefined], ['error SchemaUnknownField spec.retry.retriableStatusCodes']],
  ['27-request-timeout-of-a-policy', [...UNTIL_1_4, undefined], ['error SchemaUnknownField spec.traffic.requestTimeout']],
  ['27-request-timeout-of-a-policy', [SNAPSHOT], ['SchemaUnknownField spec.traffic.requestTimeout']],
  ['28-older-backend-under-the-new-kind', [...UNTIL_1_4, undefined], ['error SchemaUnknownField spec.type', 'error SchemaUnknownField spec.ai.priorityGroups']],
  ['28-older-backend-under-the-new-kind', [SNAPSHOT], ['SchemaUnknownField spec.type', 'SchemaUnknownField spec.ai.priorityGroups']],
  ['30-field-of-1.5', [...UNTIL_1_4, undefined], ['error SchemaUnknownField spec.traffic.finalTransformations']],
  ['30-field-of-1.5', [SNAPSHOT], ['SchemaUnknownField spec.traffic.finalTransformations']],
  ['33-keys-that-are-none', [...ALL, ...KGATEWAY_2_1, 'kgateway-2.0', 'gloo-1.20', undefined], []],
  ['34-two-gateways-in-one-cluster', [...ALL, undefined], []],
  ['35-dump-of-a-cluster', [...ALL, undefined], []],
  ['38-pool-of-the-old-group', [...ALL, ...KGATEWAY_2_1], ['LintForeignBackend spec.rules[0].backendRefs[0]']],
  ['39-chart-of-the-old-line', [...FROM_1_3, undefined], ['LintOldChart spec.ref.tag']],
  ['40-guard-outside-backend', [...UNTIL_1_4, undefined], ['error SchemaUnknownField spec.ai']],
  ['40-guard-outside-backend', [SNAPSHOT], ['SchemaUnknownField spec.ai']],
  ['41-failure-mode-of-another-tool', [...FROM_1_3, undefined], ['error SchemaEnum spec.backend.ai.promptGuard.request[0].webhook.failureMode']],
  ['42-backends-below-a-match', [...ALL, ...KGATEWAY_2_1, undefined],
    ['error SchemaDuplicate spec.rules[0].matches[0].headers[1]', 'error SchemaUnknownField spec.rules[0].matches[0].backendRefs']],
  ['44-external-secret-with-the-vendors-header', [...FROM_1_1, undefined], ['LintSecretEntry spec.policies.auth.secretRef']],
  ['46-policy-in-kgateways-group', [...ALL, ...KGATEWAY_2_1, undefined], ['error SchemaNotServed apiVersion']],
  ['48-policy-by-reference-on-agentgateway', ['kgateway-2.1'], ['LintIneffective spec.rules[0]']],
  ['55-chart-templates-of-other-things', NONE_GIVEN, []],
];

/** Those that are no single manifest, and the tests that ask them. */
const ELSEWHERE: { readonly [name: string]: readonly [file: string, titled: string] } = {
  '32-namespace-named-by-kustomize': ['layouts.test.ts', '32-namespace-named-by-kustomize'],
  '49-apis-on-a-release-without-prefix.ts': ['12-14-15-49-51-paths.test.ts', 'case 49'],
  '51-vendor-base-path-in-a-pool.ts': ['12-14-15-49-51-paths.test.ts', 'case 51'],
  '53-dialect-names-people-type.sh': ['../check/dialect-name.test.ts', 'agentgateway-2.2.1'],
};

const textOf = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

describe.each(ANSWERS)('case %s', (file, dialects, said) => {
  test.each(dialects.map(dialect => ({ dialect })))('is answered in $dialect', ({ dialect }) => {
    expect(foundIn({ [`${file}.yaml`]: textOf(`${file}.yaml`) }, dialect)).toEqual(said);
  });
});

test('the inputs here are asked, all of them', () => {
  expect([...new Set(ANSWERS.map(([file]) => `${file}.yaml`))].sort()).toEqual(readdirSync(__dirname).filter(file => file.endsWith('.yaml')).sort());
  for (const [file, titled] of Object.values(ELSEWHERE)) { expect(textOf(file)).toContain(titled); }
});

if (existsSync(CASES)) {
  test('every case is accounted for, as it stands there', () => {
    const names = readdirSync(CASES).filter(name => name !== 'README.md').sort();
    expect(names.filter(name => ELSEWHERE[name] === undefined && !existsSync(join(__dirname, name)))).toEqual([]);
    const taken = names.filter(name => name.endsWith('.yaml'));
    expect(taken.filter(name => readFileSync(join(CASES, name), 'utf8') !== textOf(name))).toEqual([]);
    expect(names.filter(name => !name.endsWith('.yaml'))).toEqual(Object.keys(ELSEWHERE));
  });
} else {
  process.stdout.write('the folder of cases is not there: whether every one of them is accounted for is not asked\n');
}
