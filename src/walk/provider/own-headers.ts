import { ProviderIntent } from '../../intent/provider';
import { Passing } from '../request';
import { Vault } from '../vault';

/** Headers that a provider wants, and where it wants a key. */
export function setOwnHeaders(request: Passing, { kind }: ProviderIntent, isClaude: boolean, isExplicit: boolean, vault: Vault): void {
  if (kind === 'anthropic') { moveKey(request, isExplicit, vault); }
  if (kind !== 'anthropic' && !isClaude) { return; }
  request.headers.set('anthropic-version', '2023-06-01');
}

/** Anthropic wants keys in a header of their own, but tokens of people as they are. */
function moveKey({ headers }: Passing, isExplicit: boolean, vault: Vault): void {
  const authorization = headers.get('authorization');
  const token = authorization !== undefined && /^Bearer /i.test(authorization) ? authorization.slice(7) : undefined;
  if (token !== undefined && (isExplicit || vault.real(token).startsWith('sk-ant-oat'))) { headers.remove('x-api-key'); }
  if (token !== undefined && !isExplicit && !vault.real(token).startsWith('sk-ant-oat')) {
    headers.remove('authorization');
    headers.set('x-api-key', token);
  }
  for (const name of ['origin', 'access-control-request-method', 'access-control-request-headers', ...Object.keys(headers.toObject()).filter(each => each.startsWith('sec-fetch-'))]) {
    headers.remove(name);
  }
}
