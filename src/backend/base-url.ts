import { EndpointOptions } from './endpoint-options';
import { CodedError } from '../diagnostic/coded-error';
import { PATH } from '../dialects/backend-gaps';
import { cannot } from '../dialects/gaps';
import { EndpointIntent } from '../intent/backend';
import { Binding } from '../synth/binding';
import { BackendTls } from '../target/backend-tls';

/** The parts of a base URL such as `https://api.deepseek.com/v1`. */
export interface BaseUrl {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  /** Path of the API, without a slash at the end; empty when the API is at the root. */
  readonly base: string;
}

const CHAT = '/chat/completions';

/** Takes a base URL apart. @throws when it is not one, or holds credentials, a query or a fragment; what was given is never shown then */
export function parseBaseUrl(text: string): BaseUrl {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new CodedError('InvalidUrl', 'a base URL looks like https://api.example.com/v1; give scheme, host and path');
  }
  // What comes before a colon is shown only if it is a scheme: it may be a user name, a host or a key.
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    const got = /^(ftp|file|grpcs?|tcp|wss?):\/\//i.exec(text);
    throw new CodedError('InvalidUrl', `a base URL starts with https:// or http://${got ? `, got ${got[0]}` : ''}; give the address of an HTTP API`);
  }
  if (url.username !== '' || url.password !== '') { throw new CodedError('InvalidUrl', 'a base URL must not hold credentials; remove them and give an apiKey'); }
  if (url.search !== '' || url.hash !== '') { throw new CodedError('InvalidUrl', 'a base URL has neither query nor fragment; remove what follows the path'); }
  if (url.pathname.endsWith(CHAT)) { throw new CodedError('InvalidUrl', `a base URL ends before ${CHAT}; leave that out, the gateway adds it`); }
  const secure = url.protocol === 'https:';
  return { host: url.hostname, port: url.port === '' ? secure ? 443 : 80 : Number(url.port), secure, base: url.pathname.replace(/\/+$/, '') };
}

/** The chat path that every OpenAI provider calls when nothing is said. */
const USUAL = `/v1${CHAT}`;

type Address = Pick<EndpointIntent, 'host' | 'port' | 'path' | 'pathPrefix' | 'tls'>;

/** What is said of the server beside its base URL. */
interface ServerOptions extends Pick<EndpointOptions, 'apis'> {
  readonly tls?: BackendTls;
}

/**
 * Says a base URL in the words of a dialect: a prefix where there is one, so that other APIs than chat work too; else the path of the chat API.
 * An API at the root needs a prefix only where there are several.
 */
export function addressOf({ host, port, secure, base }: BaseUrl, binding: Binding, { apis, tls }: ServerOptions): Address {
  const { _definition: definition } = binding.dialect;
  const chat = `${base}${CHAT}`;
  const path = (base !== '' || apis) && definition.pathPrefix !== undefined ? { pathPrefix: base === '' ? '/' : base }
    : cannot(definition, PATH) && chat === USUAL ? {} : { path: chat };
  return { host, port, ...path, tls: tls ? tls._bind(binding) : secure ? { trust: { kind: 'system' } } : undefined };
}
