import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const ACCESS = { level: Severity.ERROR, topic: 'policies' } as const;

const jwt = (providers: string): string => `ClientAuth.jwt([${providers}]);`;
const issuer = '{ issuer: \'https://issuer.example\', jwks: Jwks.remote(RouteTarget.fromServiceName(\'keys\', 8080), \'/keys\') }';
const other = '{ issuer: \'https://other.example\', jwks: Jwks.remote(RouteTarget.fromServiceName(\'keys\', 8080), \'/other\') }';

/** What is wrong with who may call, as the values tell. */
export const ACCESS_CODES: readonly FedCode[] = [
  {
    ...ACCESS,
    code: 'DuplicateIssuer',
    title: 'one issuer of tokens is named twice',
    reason: 'the gateway looks for the key of a token at all of them, so that the audiences of one would hold for the other',
    fix: 'name the issuer once, with all its keys and audiences',
    examples: statements(jwt(`${issuer}, ${issuer}`), jwt(`${issuer}, ${other}`)),
  },
  {
    ...ACCESS,
    code: 'InvalidJwks',
    title: 'a text is no set of public keys for tokens',
    reason: 'agentgateway finds the key for a token by its kid, and takes no set with a key without one; a private key would stand in the clear',
    fix: 'give the JSON that the issuer serves, or fetch it with Jwks.remote()',
    examples: statements('Jwks.fromJson(\'{"keys":[]}\');', 'Jwks.fromJson(\'{"keys":[{"kty":"OKP","crv":"Ed25519","kid":"first","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}\');'),
  },
  {
    ...ACCESS,
    code: 'InvalidUser',
    title: 'a user comes with no hash of a password',
    reason: 'the gateway compares hashes, and a password in a policy stands in the clear',
    fix: 'make the line with htpasswd -B, and rather put it into a Secret',
    examples: statements('BasicUsers.unsafeInline([\'alice:wonderland\']);', 'BasicUsers.unsafeInline([\'alice:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=\']);'),
  },
  {
    ...ACCESS,
    code: 'NoLabels',
    title: 'objects are chosen by no label',
    reason: 'every object of the namespace would be chosen, whatever it is for',
    fix: 'give the labels that those that are meant have',
    examples: statements('ClientKeys.fromSecretLabels({});', 'ClientKeys.fromSecretLabels({ use: \'client-keys\' });'),
  },
  {
    ...ACCESS,
    code: 'OutOfRange',
    title: 'a number is not in the range that gateways take',
    reason: 'the server would refuse it',
    fix: 'give a whole number in the range that the message names',
    examples: statements(
      'ExternalAuthorization.grpc(RouteTarget.fromServiceName(\'auth\', 9000), { maxBodyBytes: 0 });',
      'ExternalAuthorization.grpc(RouteTarget.fromServiceName(\'auth\', 9000), { maxBodyBytes: 8192 });',
    ),
  },
  {
    ...ACCESS,
    code: 'InvalidDuration',
    title: 'a duration is shorter than gateways take',
    reason: 'the server would refuse it',
    fix: 'give at least what the message names',
    examples: statements(
      'Jwks.remote(RouteTarget.fromServiceName(\'keys\', 8080), \'/keys\', { cacheDuration: Duration.minutes(1) });',
      'Jwks.remote(RouteTarget.fromServiceName(\'keys\', 8080), \'/keys\', { cacheDuration: Duration.minutes(10) });',
    ),
  },
];
