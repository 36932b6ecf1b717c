import * as fc from 'fast-check';
import { samples } from './sample';
import { COLLECTOR, ELSEWHERE, services } from './services';
import { AuthorizationIntent } from '../../../src/intent/policy/authorization';
import { FetchedKeysIntent, McpAuthenticationIntent } from '../../../src/intent/policy/mcp-authentication';
import { McpCapabilities } from '../../../src/intent/policy/mcp-capabilities';
import { McpGuardrailIntent, McpPhaseIntent } from '../../../src/intent/policy/mcp-guardrail';
import { durations, few, names, paths, some, words } from '../arbitrary-parts';
import { Full } from '../cases/full';

const keys = { service: COLLECTOR, path: '/certs' };
const issuer = 'https://login.example';

const FULL_AUTHENTICATION: Full<McpAuthenticationIntent> = {
  issuer,
  audiences: ['https://tools.example'],
  keys: { service: ELSEWHERE, path: '/certs', cacheDuration: '10m' },
  mode: 'optional',
  provider: 'Keycloak',
  clientId: 'gateway',
  clientSecret: { name: 'login', key: 'secret', group: 'example.com', kind: 'Vault' },
  resourceMetadata: { resource: 'https://tools.example/mcp' },
};

const FULL_GUARDRAIL: Full<McpGuardrailIntent> = {
  methods: { 'tools/call': 'Full' },
  service: ELSEWHERE,
  failureMode: 'FailOpen',
  metadata: { caller: 'jwt.sub' },
  allowedHeaders: ['x-team'],
  disallowedHeaders: ['authorization'],
};

export const MCP = samples<McpCapabilities>({
  mcpAuthentication: {
    full: FULL_AUTHENTICATION,
    cases: {
      'keys': { keys },
      'an issuer': { issuer, audiences: ['https://tools.example'], keys: { ...keys, cacheDuration: '10m' }, mode: 'strict' },
      'a login': { issuer, keys, provider: 'Keycloak', resourceMetadata: { resource: 'https://tools.example/mcp' } },
      'a client': { issuer, keys, clientId: 'gateway' },
      'a client with a secret': { issuer, keys, clientId: 'gateway', clientSecret: { name: 'login', key: 'secret' } },
      'a URL': { issuer, keys: { service: { url: 'https://login.example/certs' } } },
    },
    arbitrary: some<McpAuthenticationIntent>(['keys'], {
      issuer: words,
      audiences: few(words, 1),
      keys: some<FetchedKeysIntent>(['service'], { service: services, path: paths, cacheDuration: durations }),
      mode: fc.constantFrom('strict', 'optional', 'permissive'),
      provider: words,
      clientId: words,
      clientSecret: some<NonNullable<McpAuthenticationIntent['clientSecret']>>(['name'], { name: names, key: names, group: words, kind: words }),
      resourceMetadata: fc.dictionary(names, words, { minKeys: 1 }),
    }),
  },
  mcpAuthorization: {
    full: { action: 'deny', expressions: ['mcp.tool.name == "delete"'] },
    cases: {
      allowed: { expressions: ['mcp.tool.name == "read"'] },
      denied: { action: 'deny', expressions: ['mcp.tool.name == "delete"'] },
      required: { action: 'require', expressions: ['jwt.sub == "alice"'] },
    },
    arbitrary: some<AuthorizationIntent>(['expressions'], { action: fc.constantFrom('allow', 'deny', 'require'), expressions: few(words, 1) }),
  },
  mcpGuardrails: {
    full: [FULL_GUARDRAIL],
    cases: {
      'a service': [{ methods: { 'tools/call': 'Full' }, service: COLLECTOR }],
      'several': [{ methods: { 'tools/*': 'Request', 'prompts/get': 'Off' }, service: COLLECTOR, failureMode: 'FailClosed', allowedHeaders: ['x-team'] }, { methods: { '*': 'Response' }, service: ELSEWHERE }],
      'a URL': [{ methods: { 'tools/call': 'Full' }, service: { url: 'https://guard.example' } }],
    },
    arbitrary: few(some<McpGuardrailIntent>(['methods', 'service'], {
      methods: fc.dictionary(names, fc.constantFrom<McpPhaseIntent>('Off', 'Request', 'Response', 'Full'), { minKeys: 1 }),
      service: services,
      failureMode: words,
      metadata: fc.dictionary(names, words, { minKeys: 1 }),
      allowedHeaders: few(words, 1),
      disallowedHeaders: few(words, 1),
    }), 1),
  },
});
