import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { definitionOf } from '../../src/synth/ambient-dialect';

/** What is found, as the code and the path in the manifest. */
function found(yaml: string, dialect = 'agentgateway-1.4'): readonly string[] {
  return check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: definitionOf(dialect) })
    .flatMap(({ diagnostics }) => diagnostics.map(({ code, manifestPath }) => `${code} ${manifestPath}`));
}

const route = (rule: string, spec = '', parent = 'name: gw'): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: chat, namespace: ai}
spec:
  parentRefs: [{${parent}}]
${spec}  rules:
  - ${rule}
`;

describe('a path', () => {
  const matching = (type: string, value: string): string => route(`{matches: [{path: {type: ${type}, value: '${value}'}}], backendRefs: [{name: chat, port: 80}]}`);
  const AT = 'LintNeverMatches spec.rules[0].matches[0].path.value';

  test.each([
    ['PathPrefix', '/v1/*'], ['PathPrefix', '/*'], ['PathPrefix', '/v1/**'], ['Exact', '/v1/*/completions'],
    ['RegularExpression', 'chat'], ['RegularExpression', '^v1/.*'], ['RegularExpression', 'v1.*'],
  ])('of type %s that is %s matches no request, in any dialect', (type, value) => {
    for (const dialect of ['gloo-1.20', 'kgateway-2.0', 'agentgateway-1.4']) { expect(found(matching(type, value), dialect)).toEqual([AT]); }
  });

  test.each([
    ['PathPrefix', '/v1'], ['Exact', '/v1/chat/completions'], ['RegularExpression', '/v1/.*'], ['RegularExpression', '.*/chat'], ['RegularExpression', '^/v1'], ['RegularExpression', '(/a|/b)'],
    ['RegularExpression', 'v?/chat'], ['RegularExpression', 'x*/chat'], ['RegularExpression', 'v1|/v1'], ['RegularExpression', '[/]v1'], ['RegularExpression', '\\/v1'], ['PathPrefix', '/${PREFIX}*'],
  ])('of type %s that is %s is not told of', (type, value) => { expect(found(matching(type, value)).filter(each => each === AT)).toEqual([]); });
});

describe('a rule', () => {
  const sharing = (...weights: readonly string[]): string => route(`{backendRefs: [${weights.map((weight, i) => `{name: s${i}, port: 80${weight}}`).join(', ')}]}`);

  test('whose targets all have the weight 0 is told of', () => {
    expect(found(sharing(', weight: 0'))).toEqual(['LintNoShare spec.rules[0].backendRefs']);
    expect(found(sharing(', weight: 0', ', weight: 0'))).toEqual(['LintNoShare spec.rules[0].backendRefs']);
  });

  test('with a target that has a weight, or none stated, is not', () => {
    expect(found(sharing(', weight: 0', ', weight: 1'))).toEqual([]);
    expect(found(sharing(', weight: 0', ''))).toEqual([]);
    expect(found(route('{filters: [{type: RequestRedirect, requestRedirect: {hostname: x.example.com}}]}'))).toEqual([]);
  });
});

describe('a redirect', () => {
  const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: gw, namespace: ai}
spec:
  gatewayClassName: agentgateway
  listeners:
  - {name: http, port: 80, protocol: HTTP}
  - {name: https, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: tls}]}}
  - {name: other, port: 8080, protocol: HTTP}
---
`;
  const redirecting = (redirect: string, parent = 'name: gw', spec = '') => route(`{filters: [{type: RequestRedirect, requestRedirect: {${redirect}}}]}`, spec, parent);
  const LOOP = 'LintRedirectLoop spec.rules[0].filters[0]';
  const HOSTS = '  hostnames: [a.example.com]\n';

  test.each([
    ['to https on all listeners', 'scheme: https', 'name: gw', ''],
    ['to https on that listener', 'scheme: https', 'name: gw, sectionName: https', ''],
    ['to https on its port', 'scheme: https', 'name: gw, port: 443', ''],
    ['to its own host', 'scheme: https, hostname: a.example.com', 'name: gw', HOSTS],
    ['to its own port', 'port: 8080', 'name: gw, sectionName: other', ''],
    ['that changes nothing', 'statusCode: 301', 'name: gw, sectionName: http', ''],
  ])('%s goes round', (_, redirect, parent, spec) => { expect(found(GATEWAY + redirecting(redirect, parent, spec))).toEqual([LOOP]); });

  test.each([
    ['to https on the other listener', 'scheme: https', 'name: gw, sectionName: http', ''],
    ['to another port', 'scheme: https, port: 8443', 'name: gw', ''],
    ['to another host', 'scheme: https, hostname: b.example.com', 'name: gw', HOSTS],
    ['to another path', 'scheme: https, path: {type: ReplaceFullPath, replaceFullPath: /x}', 'name: gw', ''],
    ['to http on a port of its own', 'scheme: http', 'name: gw, sectionName: other', ''],
  ])('%s does not', (_, redirect, parent, spec) => { expect(found(GATEWAY + redirecting(redirect, parent, spec))).toEqual([]); });

  test('on a Gateway that is not at hand is not told of', () => { expect(found(redirecting('scheme: https'))).toEqual([]); });
});
