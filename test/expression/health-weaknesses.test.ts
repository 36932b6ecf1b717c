import { HealthWeaknesses, healthWeaknesses } from '../../src/expression/health-weaknesses';

type Weakness = Exclude<keyof HealthWeaknesses, 'unknown'>;

const weaknesses = (condition: string | undefined, dialect = 'agentgateway-1.4') =>
  (Object.entries(healthWeaknesses(condition, dialect)) as [string, unknown][]).flatMap(([name, is]) => is === true ? [name] : []);

const NEVER: readonly Weakness[] = ['misses500', 'missesRefused', 'misses429', 'neverEvicts'];
const TELLS_APART = 'default(response.code, has(proxy.upstreamDuration) ? 503 : 200) >= 500 || response.code == 429';

describe('weaknesses of a health condition, as agentgateway 1.4.1 showed them:', () => {
  test.each<[string, string | undefined, readonly Weakness[]]>([
    ['the default rule counts 5xx and no answer, not 429, and a client that leaves', undefined, ['evictsOnClientLeft', 'misses429']],
    ['a default for the code counts all, and a client that leaves', 'default(response.code, 503) >= 500 || response.code == 429', ['evictsOnClientLeft']],
    ['without 429', 'default(response.code, 503) >= 500', ['evictsOnClientLeft', 'misses429']],
    ['with a list of codes', 'default(response.code, 503) >= 500 || response.code in [401, 429]', ['evictsOnClientLeft']],
    ['the code alone leaves a refused connection to the end of the request', 'response.code >= 500', ['missesRefused', 'misses429']],
    ['a rule that tells a failure from a client that left', TELLS_APART, []],
    ['a misspelt field never evicts', 'response.cod >= 500', NEVER],
    ['a misspelt root never evicts', 'respons.code >= 500', NEVER],
    ['a number is no failure', '503', NEVER],
    ['a text is no failure', '"true"', NEVER],
    ['a code alone is no failure', 'response.code', NEVER],
  ])('%s', (_, condition, expected) => {
    expect(weaknesses(condition).sort()).toEqual([...expected].sort());
    expect(healthWeaknesses(condition, 'agentgateway-1.4').unknown).toBeUndefined();
  });
});

describe('what follows from the source alone:', () => {
  test.each<[string, string, readonly Weakness[]]>([
    ['true evicts always', 'true', ['evictsOnClientLeft']],
    ['false never does', 'false', NEVER],
    ['a code that is none of ours', 'response.code == 502', ['misses500', 'missesRefused', 'misses429']],
    ['has() bears an absent response', '!has(response.code) || response.code >= 500', ['evictsOnClientLeft', 'misses429']],
    ['an absent response is null', 'response == null || response.code >= 429', ['evictsOnClientLeft']],
    ['an error beside what decides', 'response.code >= 429 || !has(response.code)', ['evictsOnClientLeft']],
    ['coalesce() takes the first value', 'coalesce(response.code, 503) >= 429', ['evictsOnClientLeft']],
    ['texts', 'string(response.code).startsWith("5")', ['missesRefused', 'misses429']],
    ['lists', '[429, 500].exists(c, c == response.code)', ['missesRefused']],
    ['a comparison of unlike types is an error', 'response.code >= "500"', NEVER],
  ])('%s', (_, condition, expected) => expect(weaknesses(condition).sort()).toEqual([...expected].sort()));
});

describe('what depends on the request is not guessed:', () => {
  test.each([
    ['response.code >= 500 && request.method == "POST"', ['misses429']],
    ['request.method == "POST" || response.code >= 429', []],
    ['response.headers["retry-after"] != ""', ['missesRefused']],
    ['default(response.code, 503) >= 500 || json(response.body).error != null', ['evictsOnClientLeft']],
    ['random() > 0.5', []],
    ['proxy.upstreamDuration > duration("5s")', []],
    ['has(response.grpcStatus)', ['missesRefused']],
  ])('%s', (condition, expected) => {
    const found = weaknesses(condition);
    expect(found.sort()).toEqual([...expected].sort());
    expect(healthWeaknesses(condition).unknown).toBeDefined();
  });

  test.each(['1 +', 'has(jwt)', 'Some{a: 1}'])('nor is what is not understood: %s', condition => {
    expect(weaknesses(condition)).toEqual([]);
    expect(healthWeaknesses(condition).unknown).toBeDefined();
  });
});

test.each(['agentgateway-1.0', 'agentgateway-1.1', 'agentgateway-1.2'])('%s has no proxy, so that the rule which asks it misses a refused connection', dialect => {
  expect(weaknesses(TELLS_APART, dialect)).toEqual(['missesRefused']);
});
