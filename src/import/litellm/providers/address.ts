import { DeploymentParams } from './deployment-params';

/** Where an API is. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  /** Path of the API, without a slash at the end; empty when the API is at the root. */
  readonly base: string;
}

const LOCAL = /^(localhost|127\.|0\.0\.0\.0$|\[?::1\]?$|host\.docker\.internal$)/;

/** Takes a base URL apart; undefined where it is none, which is told without showing it. */
export function addressOf(text: string, params: DeploymentParams): Address | undefined {
  const place = params.get('api_base') ?? params.get('base_url') ?? params;
  const left = (why: string): undefined => {
    place.tell('manual', `the deployment was left out: ${why}`);
    return undefined;
  };
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return left('an address looks like https://api.example.com/v1; give scheme, host and path');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') { return left('an address starts with https:// or http://'); }
  if (url.username !== '' || url.password !== '') { return left('an address holds no credentials; take them out, and give an api_key'); }
  if (url.search !== '' || url.hash !== '') { return left('an address has neither query nor fragment; what is in them is said otherwise'); }
  const secure = url.protocol === 'https:';
  if (LOCAL.test(url.hostname)) { place.tell('manual', `${url.hostname} is the gateway's own pod in the cluster; put the Service of the server into the code`); }
  const base = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  return { host: url.hostname, port: url.port === '' ? secure ? 443 : 80 : Number(url.port), secure, base };
}
