import { CHANGED_MEANING } from './changed-meaning';
import { isObject } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { path, placesOf } from '../places';
import { ObjectRule } from '../rule';

const ISSUERS = [path('spec.traffic.jwtAuthentication.providers.*'), path('spec.backend.mcp.authentication')];

const manifest = (traffic: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: callers
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  traffic:
    ${traffic}
`;

/** By the source of 1.5 before the release: what is configured must be in the token, whatever claims are asked for otherwise. */
export const jwtClaims: ObjectRule = {
  ...CHANGED_MEANING,
  dialects: agentgateway('1.5'),
  kinds: ['agentgateway.dev/AgentgatewayPolicy'],
  fields: ['jwtAuthentication', 'mcp'],
  examples: {
    language: 'yaml',
    bad: manifest('jwtAuthentication: {providers: [{issuer: https://login.example.com, audiences: [llm], jwks: {inline: \'{"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "first", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}\'}}]}'),
    good: manifest('apiKeyAuthentication: {secretRef: {name: callers}}'),
  },
  find: ({ manifest: said }) => ISSUERS.flatMap(at => placesOf(said, at)).flatMap(({ value, keys }) => {
    const { issuer, audiences } = isObject(value) ? value : { issuer: undefined, audiences: undefined };
    const claims = [...issuer === undefined ? [] : ['iss'], ...Array.isArray(audiences) && audiences.length > 0 ? ['aud'] : []];
    return claims.length === 0 ? [] : [{
      message: `from agentgateway 1.5 on a token without ${claims.join(' or ')} is refused, and was taken before; see that the tokens of '${String(issuer ?? audiences)}' carry ${claims.length > 1 ? 'them' : 'it'}`,
      keys,
    }];
  }),
};
