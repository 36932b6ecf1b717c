interface Jwk {
  readonly kid?: unknown;
  readonly d?: unknown;
  readonly k?: unknown;
}

/** What is wrong with a set of public keys, without a word of what is in it. */
export function jwksProblem(text: string): string | undefined {
  const keys = keysIn(text);
  if (!keys) { return 'it is no JSON object with a list of keys, such as {"keys": [{"kty": "RSA", "kid": "…", …}]}'; }
  if (keys.length === 0) { return 'it has no keys, so that no token is good'; }
  if (keys.some(({ d, k }) => d !== undefined || k !== undefined)) { return 'it has a private key in it; give the public keys alone'; }
  return keys.some(({ kid }) => typeof kid !== 'string') ? 'it has a key without a kid, by which the gateway finds the key for a token' : undefined;
}

function keysIn(text: string): readonly Jwk[] | undefined {
  try {
    const { keys } = JSON.parse(text) as { readonly keys?: unknown };
    return Array.isArray(keys) && keys.every(key => typeof key === 'object' && key !== null) ? keys as readonly Jwk[] : undefined;
  } catch {
    return undefined;
  }
}
