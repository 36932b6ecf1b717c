import { Chart } from 'cdk8s';
import { host, routed, rule as sends } from './constructs';
import { hosts, onRoute, policy, route, rule, to, under } from './manifests';
import { Manifest, Recording, Recordings } from './recording';
import {
  AccessPolicies, Authorization, ClientAuth, ClientAuthMode, ClientKeys, ClientLocation, ExternalAuthorization, GatewayRef, Jwks, JwtAuthOptions, LlmPolicy, LlmRoute,
} from '../../src';

/** A route and the policy on it. */
interface Guarded {
  readonly traffic: object;
  readonly said: (chart: Chart) => AccessPolicies;
}

/** Routes by the beginning of their path, each with a policy of the same name. */
function guarded(routes: { readonly [name: string]: Guarded }, more: readonly Manifest[] = []): Pick<Recording, 'manifests' | 'build'> {
  return {
    manifests: [...hosts('north'), ...more, ...Object.entries(routes).flatMap(([name, { traffic }]) =>
      [route(name, rule(under(`/${name}`), 'north')), policy(`${name}-access`, onRoute(name), { traffic })])],
    build: chart => {
      Object.entries(routes).forEach(([name, { said }]) => on(chart, name, routed(chart, name, [sends(`/${name}`, host(chart, 'north'))]), said(chart)));
    },
  };
}

const on = (chart: Chart, name: string, target: LlmRoute | GatewayRef, said: AccessPolicies): LlmPolicy =>
  new LlmPolicy(chart, `${name}-access`, { targets: [target], metadata: { name: `${name}-access` }, ...said });

const SHOWN = 'what later policies see of who called was shown by a transformation, which is another capability';

const keys = ClientKeys.fromSecretName('client-keys');
const byKey = (mode: ClientAuthMode): Guarded => ({
  traffic: { apiKeyAuthentication: { mode: { strict: 'Strict', optional: 'Optional', permissive: 'Permissive' }[mode], secretRef: { name: 'client-keys' } } },
  said: () => ({ clientAuth: [ClientAuth.apiKeys(keys, { mode })] }),
});

const PUBLIC = '{"keys":[{"kty":"OKP","crv":"Ed25519","kid":"first","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}';
const ISSUER = { issuer: 'https://issuer.test', audiences: ['chat'] };
const tokens = (options: JwtAuthOptions = {}) => ClientAuth.jwt([{ ...ISSUER, jwks: Jwks.fromJson(PUBLIC) }], options);
const TOKENS = { providers: [{ ...ISSUER, jwks: { inline: PUBLIC } }] };
const byToken = (mode: ClientAuthMode): Guarded => ({
  traffic: { jwtAuthentication: { mode: { strict: 'Strict', optional: 'Optional', permissive: 'Permissive' }[mode], ...TOKENS } },
  said: () => ({ clientAuth: [tokens({ mode })] }),
});

const [ONE, TWO] = ['request.headers["x-one"] == "yes"', 'request.headers["x-two"] == "yes"'];
const rules = (action: string, ...matchExpressions: readonly string[]): object => ({ authorization: { action, policy: { matchExpressions } } });

const labels = { use: 'chat' };
const LABELS = { matchLabels: labels };

/** Who may call. */
export const ACCESS: Recordings = {
  '114': {
    seen: 'the key of a client is taken off, but for one that is wrong where that is permitted',
    ...guarded({ only: byKey(ClientAuthMode.STRICT), some: byKey(ClientAuthMode.OPTIONAL), any: byKey(ClientAuthMode.PERMISSIVE) }),
    unsaid: SHOWN,
  },
  '115': {
    seen: 'keys are found by label, in headers and query parameters; a ConfigMap has hashes only',
    ...guarded({
      header: {
        traffic: { apiKeyAuthentication: { secretSelector: LABELS, location: { header: { name: 'x-client-key' } } } },
        said: () => ({ clientAuth: [ClientAuth.apiKeys(ClientKeys.fromSecretLabels(labels), { location: ClientLocation.header('x-client-key') })] }),
      },
      query: {
        traffic: { apiKeyAuthentication: { secretSelector: LABELS, location: { queryParameter: { name: 'client-key' } } } },
        said: () => ({ clientAuth: [ClientAuth.apiKeys(ClientKeys.fromSecretLabels(labels), { location: ClientLocation.queryParameter('client-key') })] }),
      },
      hashes: {
        traffic: { apiKeyAuthentication: { configMapSelector: LABELS } },
        said: () => ({ clientAuth: [ClientAuth.apiKeys(ClientKeys.fromConfigMapLabels(labels))] }),
      },
    }),
  },
  '117': {
    seen: 'tokens are checked and taken off; a missing audience passes',
    ...guarded({ only: byToken(ClientAuthMode.STRICT), some: byToken(ClientAuthMode.OPTIONAL), any: byToken(ClientAuthMode.PERMISSIVE) }),
    unsaid: SHOWN,
  },
  '117b': {
    seen: 'keys for tokens are fetched by the controller',
    ...guarded({
      fetched: {
        traffic: { jwtAuthentication: { providers: [{ ...ISSUER, jwks: { remote: { jwksPath: '/public', backendRef: to('issuer') } } }] } },
        said: chart => ({ clientAuth: [ClientAuth.jwt([{ ...ISSUER, jwks: Jwks.remote(host(chart, 'issuer'), '/public') }])] }),
      },
    }, hosts('issuer')),
  },
  '119': {
    seen: 'one rule that allows is enough, and one that denies; all that are required must hold; what fails is false',
    ...guarded({
      either: { traffic: rules('Allow', ONE, TWO), said: () => ({ authorization: [Authorization.allow(ONE, TWO)] }) },
      neither: { traffic: rules('Deny', ONE, TWO), said: () => ({ authorization: [Authorization.deny(ONE, TWO)] }) },
      both: { traffic: rules('Require', ONE, TWO), said: () => ({ authorization: [Authorization.require(ONE), Authorization.require(TWO)] }) },
      shut: { traffic: rules('Allow', 'jwt.sub == "ann"'), said: () => ({ authorization: [Authorization.allow('jwt.sub == "ann"')] }) },
      open: { traffic: rules('Deny', 'jwt.sub == "ann"'), said: () => ({ authorization: [Authorization.deny('jwt.sub == "ann"')] }) },
    }),
  },
  '119b': {
    seen: 'rules look at claims and at what is known of a key',
    ...guarded({
      claims: {
        traffic: { jwtAuthentication: TOKENS, ...rules('Allow', '"search" in jwt.groups') },
        said: () => ({ clientAuth: [tokens()], authorization: [Authorization.allow('"search" in jwt.groups')] }),
      },
      metadata: {
        traffic: { apiKeyAuthentication: { secretRef: { name: 'client-keys' } }, ...rules('Allow', 'apiKey.team == "search"') },
        said: () => ({ clientAuth: [ClientAuth.apiKeys(keys)], authorization: [Authorization.allow('apiKey.team == "search"')] }),
      },
    }),
  },
  '120': {
    seen: 'rules of a Gateway and of a route must both hold where they are required',
    manifests: [...hosts('north'), route('one', rule(under('/one'), 'north')), policy('one-access', onRoute('one'), { traffic: rules('Require', ONE) }),
      policy('all-access', { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' }, { traffic: rules('Require', TWO) })],
    build: chart => {
      on(chart, 'one', routed(chart, 'one', [sends('/one', host(chart, 'north'))]), { authorization: [Authorization.require(ONE)] });
      on(chart, 'all', GatewayRef.named('edge'), { authorization: [Authorization.require(TWO)] });
    },
  },
  '121': {
    seen: 'rules look at the body',
    ...guarded({
      model: { traffic: rules('Allow', 'json(request.body).model in ["small", "large"]'), said: () => ({ authorization: [Authorization.allow('json(request.body).model in ["small", "large"]')] }) },
    }),
  },
  '132': {
    seen: 'a server is asked for each request, without the body unless that is said; what fails is 403 unless it may fail',
    ...guarded({
      plain: { traffic: { extAuth: { backendRef: to('judge'), http: {} } }, said: chart => ({ externalAuthorization: ExternalAuthorization.http(host(chart, 'judge')) }) },
      more: {
        traffic: {
          extAuth: {
            backendRef: to('judge'),
            http: { path: '"/may" + request.path', addRequestHeaders: { 'x-team': '"search"' }, allowedRequestHeaders: ['x-ask'], allowedResponseHeaders: ['x-user'] },
            forwardBody: { maxSize: 2048 },
          },
        },
        said: chart => ({
          externalAuthorization: ExternalAuthorization.http(host(chart, 'judge'), {
            path: '"/may" + request.path', addHeaders: { 'x-team': '"search"' }, forwardHeaders: ['x-ask'], returnHeaders: ['x-user'], maxBodyBytes: 2048,
          }),
        }),
      },
      open: {
        traffic: { extAuth: { backendRef: to('judge'), http: {}, failureMode: 'FailOpen' } },
        said: chart => ({ externalAuthorization: ExternalAuthorization.http(host(chart, 'judge'), { failOpen: true }) }),
      },
    }, hosts('judge')),
  },
};
