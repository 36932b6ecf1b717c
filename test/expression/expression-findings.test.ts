import { expressionFindings } from '../../src/expression/expression-findings';
import { DIALECTS_WITH_VARIABLES } from '../../src/expression/variables';

const codes = (text: string, dialect?: string) => expressionFindings(text, '', dialect).map(({ code }) => code);
const message = (text: string, dialect?: string) => expressionFindings(text, '', dialect).map(finding => finding.message).join('; ');

describe('what no release knows is found:', () => {
  test.each([
    ['response.cod >= 500', 'code'],
    ['default(response.cod, 503) >= 500', 'code'],
    ['has(response.cod)', 'code'],
    ['respons.code >= 500', 'response'],
    ['json(request.boddy).model', 'body'],
    ['request["boddy"]', 'body'],
    ['llm.params.topp > 0.5', 'top_p'],
    ['llm.prompt.exists(m, m.role == "user" && llm.promt[0].role == "x")', 'prompt'],
    ['llm.prompt[0].rol == "user"', 'role'],
    ['source.identity.namespaces == "a"', 'namespace'],
    ['[1].map(x, x + requests.x)', 'request'],
    ['{"a": mcp.tol.name}', 'tool'],
    ['base64.encode(aws)', undefined],
    ['request.jwt.sub', undefined],
  ])('%s', (text, meant) => {
    expect(codes(text)).toEqual(['UnknownVariable']);
    expect(codes(text, 'agentgateway-1.4')).toEqual(['UnknownVariable']);
    if (meant !== undefined) { expect(message(text)).toContain(`did you mean '${meant}'`); }
  });
});

describe('what is known, or open, is left alone:', () => {
  test.each([
    'jwt.anything.at["all"] == "x"', 'apiKey.team == "a"', 'request.headers["x-team"] == "a"', 'request.headers.cookie("session")', 'request.headers.anything',
    'llmRequest.messages[0].content', 'metadata.a.b', 'extauthz.a', 'extproc["b"]', 'mcpGuardrails.c', 'mcp.tool.arguments.path', 'variables().foo',
    'json(request.body).with(b, b.a + b.c)', 'request.headers.mapValues(v, v.size())', 'jwt.filterKeys(k, k != "a")', '[1, 2].all(x, x > 0)',
    'llm.prompt.map(m, m.role)', '[1].map(x, x > 0, x * 2)', '[1].exists(request, request > 0)', 'request.path.matches("^/a")', 'type(jwt.a) == string',
    'cidr("10.0.0.0/8").containsIP(source.address)', 'default(request.headers["a"], "b")', 'coalesce(jwt.a, json(request.body).b, "c")', 'string(response.code)',
    'flattenRecursive(jwt)', 'request.pathAndQuery.query("a")[0]', 'jwt.groups.customReceiver(x, x.y)', 'customFunction(1)', 'math.least(1, 2)', 'sha256.encode("a")',
    'random() > .5', '.request.path == "/a"', 'jwt.`a-b` == 1', '{?"a": jwt.?a}', 'Some{field: 1}', '"a" in jwt', 'r"\\d".size()', 'true', '"""a\nb"""',
    'request.path // the path', 'source.identity.namespace', 'size(request.headers) > 0 ? "a" : "b"', 'uuid()', 'response.code in [429, 529]',
    'request.headers.redacted().split()["authorization"]', 'apiKey.key.unredacted()', 'duration("1s") < proxy.upstreamDuration', 'matchesFoo("a")',
  ])('%s', text => {
    expect(codes(text)).toEqual([]);
    expect(codes(text, 'agentgateway-1.4')).toEqual([]);
  });
});

test('what is more than our parser holds is not judged', () => {
  for (const text of [`response.code in [${Array.from({ length: 1500 }, (_, i) => i).join(',')}]`, `${'('.repeat(300)}true${')'.repeat(300)}`]) {
    expect(codes(text)).toEqual([]);
  }
});

describe('what is not CEL is found, and functions that are nearly right:', () => {
  test.each([
    ['1 +'], [''], ['  '], ['foo_{{response.code}}'], ['response.code >= 500 ||'], ['a b'], ['has(jwt)'], ['\'a\' == "b'], ['jwt.in'],
    ['defualt(response.code, 503) >= 500'], ['request.path.startWith("/a")'], ['toJSON(jwt)'], ['request.path.lowerAscci()'],
  ])('%s', text => expect(codes(text)).toEqual(['InvalidExpression']));
});

describe('what another release has', () => {
  test('is found where it lacks, and said where it is', () => {
    expect(codes('has(proxy.upstreamDuration)', 'agentgateway-1.2')).toEqual(['UnknownVariable']);
    expect(message('proxy.upstreamDuration > duration("1s")', 'agentgateway-1.0')).toMatch(/agentgateway-1\.3, agentgateway-1\.4, agentgateway-1\.5 have it/);
    expect(codes('llmRequest.model', 'agentgateway-0.12')).toEqual(['UnknownVariable']);
    expect(codes('request.bodyPrefix', 'agentgateway-1.3')).toEqual(['UnknownVariable']);
    expect(codes('request.bodyPrefix')).toEqual([]);
  });

  test('is no mistake where the expression says what to do without it', () => {
    expect(codes('default(proxy.upstreamDuration, duration("0s")) > duration("1s")', 'agentgateway-1.2')).toEqual([]);
    expect(codes('has(request.bodyPrefix) ? request.bodyPrefix : request.body', 'agentgateway-1.3')).toEqual([]);
    expect(codes('coalesce(destination.port, 1)', 'agentgateway-1.0')).toEqual([]);
  });

  test('is not asked of a dialect whose variables nobody told us', () => {
    expect(codes('request.auth.claims.x', 'kgateway-2.1')).toEqual([]);
    expect(codes('1 +', 'kgateway-2.1')).toEqual(['InvalidExpression']);
  });
});

test('a newer release knows whatever an older one did', () => {
  for (const dialect of DIALECTS_WITH_VARIABLES) { expect(codes('response.code >= 500 && request.method == "GET" && mcp.tool.name == "a"', dialect)).toEqual([]); }
});
