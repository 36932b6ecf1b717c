import { Severity } from '../../diagnostic/diagnostic';
import { jwksProblem } from '../../intent/policy/jwks';
import { agentgateway } from '../dialect-range';
import { isPlaceholder } from '../placeholder';
import { path, placesOf } from '../places';
import { ObjectRule } from '../rule';

const INLINE = path('spec.traffic.jwtAuthentication.providers.*.jwks.inline');

const manifest = (jwks: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: tokens
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  traffic:
    jwtAuthentication:
      providers:
      - issuer: https://issuer.example.com
        jwks:
          inline: '${jwks}'
`;

/** From the source of 1.0 to 1.4: a key is found by its kid. */
export const jwks: ObjectRule = {
  code: 'LintJwks',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'a set of keys for tokens is none, or holds a private key',
  reason: 'the server takes any text, and the gateway no token then; who has the private key makes tokens of anybody',
  fix: 'give the JSON that the issuer serves, with a kid for each key, or fetch it',
  dialects: agentgateway('0.12'),
  kinds: ['agentgateway.dev/AgentgatewayPolicy'],
  fields: ['jwks'],
  examples: {
    language: 'yaml',
    bad: manifest('{"keys":[{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}'),
    good: manifest('{"keys":[{"kty":"OKP","crv":"Ed25519","kid":"first","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}'),
  },
  find: object => placesOf(object.manifest, INLINE).flatMap(({ value, keys }) => {
    const problem = typeof value !== 'string' || isPlaceholder(value) ? undefined : jwksProblem(value);
    return problem === undefined ? [] : [{ message: `this is no set of public keys for tokens: ${problem}`, keys }];
  }),
};
