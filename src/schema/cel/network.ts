import { CelValue, fail, text } from './value';
import {
  Address, isLinkLocalMulticast, isLinkLocalUnicast, isLoopback, isMapped, isUnspecified, masked, parseAddress, parseNetwork, sharePrefix,
  spell, within,
} from '../address';
import { parseUri, RequestUri, splitOnce } from '../request-uri';

/** An IP address. */
export class Ip extends CelValue {
  public static from(v: unknown): Ip {
    if (v instanceof Ip) { return v; }
    const address = parseAddress(text(v));
    return address && !isMapped(address) ? new Ip(address) : fail('not an IP address');
  }

  public readonly type = 'net.IP';

  constructor(public readonly address: Address) {
    super();
  }

  public equals(other: unknown): boolean {
    return other instanceof Ip && this.in(other.address, this.address.bits);
  }

  /** Whether this address begins with the same bits. */
  public in(other: Address, prefix: number): boolean {
    return sharePrefix(this.address, other, prefix);
  }

  public toString(): string {
    return spell(this.address);
  }
}

/** A range of IP addresses. */
export class Cidr extends CelValue {
  public static from(v: unknown): Cidr {
    if (v instanceof Cidr) { return v; }
    const network = parseNetwork(text(v));
    return network && !isMapped(network.address) ? new Cidr(new Ip(network.address), network.prefix) : fail('not a network');
  }

  public readonly type = 'net.CIDR';

  constructor(public readonly ip: Ip, public readonly prefix: number) {
    super();
  }

  public equals(other: unknown): boolean {
    return other instanceof Cidr && other.prefix === this.prefix && other.ip.equals(this.ip);
  }

  public get masked(): Cidr {
    return new Cidr(new Ip(masked(this.ip.address, this.prefix)), this.prefix);
  }

  public toString(): string {
    return `${this.ip.toString()}/${this.prefix}`;
  }
}

/** A URL. */
class Url extends CelValue {
  public static from(v: unknown): Url {
    if (v instanceof Url) { return v; }
    const parsed = parseUri(text(v));
    return parsed ? new Url(parsed) : fail('not a URL');
  }

  public readonly type = 'kubernetes.URL';

  constructor(public readonly parts: RequestUri) {
    super();
  }

  public equals(other: unknown): boolean {
    return other instanceof Url && JSON.stringify(other.parts) === JSON.stringify(this.parts);
  }

  /** What cannot be read is left out, as Go does. */
  public get query(): { readonly [key: string]: readonly string[] } {
    const found = new Map<string, string[]>();
    for (const pair of this.parts.query.split('&')) {
      const [key, value] = [...splitOnce(pair, '='), ''].map(part => unescapeQuery(part ?? ''));
      if (pair === '' || pair.includes(';') || key === undefined || value === undefined) { continue; }
      found.set(key, [...found.get(key) ?? [], value]);
    }
    return Object.fromEntries(found);
  }
}

function unescapeQuery(part: string): string | undefined {
  try { return decodeURIComponent(part.replace(/\+/g, ' ')); } catch { return undefined; }
}

/** Whether a text can be read. */
export function works(read: (said: string) => unknown, said: string): boolean {
  try {
    read(said);
    return true;
  } catch { return false; }
}

const isMulticast = within('224.0.0.0/4', 'ff00::/8', '255.255.255.255/32');
const tested = (test: (address: Address) => boolean) => ({ address }: Ip) => test(address);

export const NETWORK_GLOBALS = {
  url: Url.from,
  isURL: (v: unknown) => works(Url.from, text(v)),
  ip: Ip.from,
  isIP: (v: unknown) => works(Ip.from, text(v)),
  cidr: Cidr.from,
  isCIDR: (v: unknown) => works(Cidr.from, text(v)),
};

export const NETWORK_METHODS = {
  getScheme: (u: Url) => u.parts.scheme,
  getHost: (u: Url) => u.parts.host,
  getHostname: (u: Url) => u.parts.host.replace(/:\d*$/, '').replace(/^\[|\]$/g, ''),
  getPort: (u: Url) => /:(\d*)$/.exec(u.parts.host)?.[1] ?? '',
  getEscapedPath: (u: Url) => u.parts.escapedPath,
  getQuery: (u: Url) => u.query,
  family: (a: Ip) => a.address.bits === 32 ? 4 : 6,
  isUnspecified: tested(isUnspecified),
  isLoopback: tested(isLoopback),
  isLinkLocalMulticast: tested(isLinkLocalMulticast),
  isLinkLocalUnicast: tested(isLinkLocalUnicast),
  isGlobalUnicast: tested(a => !isUnspecified(a) && !isLoopback(a) && !isMulticast(a) && !isLinkLocalUnicast(a)),
  containsIP: (c: Cidr, other: unknown) => Ip.from(other).in(c.ip.address, c.prefix),
  containsCIDR: (c: Cidr, other: unknown) => {
    const { ip, prefix } = Cidr.from(other);
    return prefix >= c.prefix && ip.in(c.ip.address, c.prefix);
  },
  prefixLength: (c: Cidr) => c.prefix,
  masked: (c: Cidr) => c.masked,
};
