import { constants, createPublicKey, JsonWebKey, verify } from 'crypto';
import { bearer, credentialAt } from './client-credential';
import { JwtProviderIntent } from '../../intent/policy/jwt';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { Holding } from '../followed';
import { recorded } from '../ground';
import { Walking } from '../walking';

/** What is wrong with a token, in the gateway's words; or its claims. */
type Verdict = { readonly problem: string } | { readonly claims: JsonObject; readonly isChecked: boolean };

/** Lets those pass that show a token of an issuer. */
export function checkJwt(walking: Walking, { value, place }: Holding<'jwt'>): void {
  const { mode = 'strict', providers, location = bearer('Bearer') } = value;
  const ground = recorded('117', '117b');
  const shown = credentialAt(walking, location);
  walking.known.jwt = null;
  if (shown === undefined) {
    if (mode !== 'strict') { return; }
    walking.tell('access', 'no token is shown', ground, place);
    walking.answer(401, 'authentication failure: no bearer token found');
  }
  const verdict = judged(walking, shown!.value, providers);
  if ('problem' in verdict) {
    if (mode === 'permissive') {
      walking.tell('access', `the token is not good (${verdict.problem}), and passes`, ground, place);
      return;
    }
    walking.tell('access', `the token is not good: ${verdict.problem}`, ground, place);
    walking.answer(401, `authentication failure: ${verdict.problem}`);
  }
  if ('claims' in verdict) {
    if (!verdict.isChecked) { walking.leaveOpen('whether the signature of the token is good: its keys are fetched; it is taken for good'); }
    walking.tell('access', `the token is good, and taken out of the request${typeof verdict.claims.sub === 'string' ? `: ${verdict.claims.sub}` : ''}`, ground, place);
    walking.known.jwt = verdict.claims;
    walking.clientToken = shown!.value;
    shown!.remove();
  }
}

const malformed = (error: string): Verdict => ({ problem: `the token is invalid or malformed: Error(${error})` });

/** By the key that the token names; what has no audience passes in 1.4, whatever is asked for. */
function judged(walking: Walking, token: string, providers: readonly JwtProviderIntent[]): Verdict {
  const parts = token.split('.');
  const header = parts.length === 3 ? jsonIn(parts[0]) : undefined;
  const claims = parts.length === 3 ? jsonIn(parts[1]) : undefined;
  if (header === undefined) { return { problem: `the token header is malformed: Error(${parts.length === 3 ? 'Json' : 'InvalidToken'})` }; }
  if (typeof header.kid !== 'string') { return { problem: 'the token header does not specify a `kid`' }; }
  if (claims === undefined) { return malformed('InvalidToken'); }
  const keyed = providers.flatMap((provider): readonly { readonly provider: JwtProviderIntent; readonly key: JsonObject | undefined }[] => {
    if (provider.keys.kind === 'remote') { return [{ provider, key: undefined }]; }
    const { keys } = mapOf(jsonText(provider.keys.jwks));
    return (Array.isArray(keys) ? keys.filter(isObject) : []).filter(({ kid }) => kid === header.kid).map(key => ({ provider, key }));
  });
  // Keys are looked for in the order of the issuers; which of fetched ones is meant, only the issuer tells.
  const found = (keyed.some(({ key }) => key === undefined) ? keyed.find(({ provider }) => provider.issuer === claims.iss) : undefined) ?? keyed[0];
  if (found === undefined) { return { problem: `token uses the unknown key ${JSON.stringify(header.kid)}` }; }
  const { provider: { issuer, audiences = [] }, key } = found;
  if (key && !algorithmsOf(key).includes(String(header.alg))) { return malformed('InvalidAlgorithm'); }
  if (key && !isSigned(key, `${parts[0]}.${parts[1]}`, parts[2], String(header.alg))) { return malformed('InvalidSignature'); }
  const now = Date.now() / 1000;
  if (claims.exp === undefined) { return malformed('MissingRequiredClaim("exp")'); }
  if (typeof claims.exp === 'number' && claims.exp < now - LEEWAY) { return malformed('ExpiredSignature'); }
  if (claims.iss !== issuer) { return malformed('InvalidIssuer'); }
  const shown = claims.aud === undefined ? undefined : Array.isArray(claims.aud) ? claims.aud : [claims.aud];
  if (audiences.length > 0 && (shown === undefined ? walking.site.dialect.id === 'agentgateway-1.5' : !shown.some(each => audiences.includes(String(each))))) {
    return malformed('InvalidAudience');
  }
  return { claims, isChecked: key !== undefined };
}

/** Clocks may differ by so many seconds. */
const LEEWAY = 60;

/** What a key that says nothing may sign with. */
const ALGORITHMS: { readonly [kind: string]: readonly string[] } = {
  RSA: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'], EC: ['ES256', 'ES384'], OKP: ['EdDSA'],
};

const algorithmsOf = ({ alg, kty }: JsonObject): readonly string[] => typeof alg === 'string' ? [alg] : ALGORITHMS[String(kty)] ?? [];

function isSigned(key: JsonObject, text: string, signature: string, algorithm: string): boolean {
  const digest = { 256: 'sha256', 384: 'sha384', 512: 'sha512' }[algorithm.slice(2)];
  try {
    const publicKey = createPublicKey({ key: key as JsonWebKey, format: 'jwk' });
    const kind = algorithm.startsWith('ES') ? { dsaEncoding: 'ieee-p1363' as const }
      : algorithm.startsWith('PS') ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST } : {};
    return verify(algorithm === 'EdDSA' ? null : digest, Buffer.from(text), { key: publicKey, ...kind }, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

const jsonIn = (part: string): JsonObject | undefined => jsonText(Buffer.from(part, 'base64url').toString());

function jsonText(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
