import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { foundIn } from '../cases/found';

const FOLDER = join(__dirname, 'setups');

/** Whole setups as people run them, with the dialects that they are for; nothing is wrong with any. */
const SETUPS: { readonly [file: string]: readonly string[] } = {
  'failover-on-agentgateway.yaml': ['agentgateway-1.3', 'agentgateway-1.4'],
  'gloo-ai.yaml': ['gloo-1.20'],
  'kgateway-with-tls-policy.yaml': ['kgateway-2.1-envoy'],
  'litellm-behind-agentgateway.yaml': ['agentgateway-1.1', 'agentgateway-1.2', 'agentgateway-1.3', 'agentgateway-1.4'],
  'vllm-with-inference-pool.yaml': ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.1', 'agentgateway-1.2', 'agentgateway-1.3', 'agentgateway-1.4'],
};

const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

describe.each(Object.entries(SETUPS))('%s', (file, dialects) => {
  test.each([...dialects, undefined])('is quiet in %s', dialect => { expect(foundIn({ [file]: textOf(file) }, dialect)).toEqual([]); });
});

test('all of them are asked, and side by side they are quiet as well', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(SETUPS).sort());
  expect(foundIn(Object.fromEntries(Object.keys(SETUPS).map(file => [file, textOf(file)])))).toEqual([]);
});
