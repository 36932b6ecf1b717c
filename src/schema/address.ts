import { isIPv4, isIPv6 } from 'net';

/* eslint-disable no-bitwise -- addresses are bits */

/** An IP address: its number, and how many bits it has. */
export interface Address {
  readonly bits: 32 | 128;
  readonly number: bigint;
}

/** An address, and how many of its first bits count. */
export interface Network {
  readonly address: Address;
  readonly prefix: number;
}

/** Reads an address; undefined where it is none, or has a zone. */
export function parseAddress(text: string): Address | undefined {
  if (isIPv4(text)) { return { bits: 32, number: fromV4(text) }; }
  return isIPv6(text) && !text.includes('%') ? { bits: 128, number: fromV6(text) } : undefined;
}

/** Reads an address as older Go did: the parts of an IPv4 address may begin with zeros. */
export const parseSloppily = (text: string): Address | undefined => parseAddress(text)
  ?? (/^\d+(\.\d+){3}$/.test(text) ? parseAddress(text.split('.').map(part => part.replace(/^0+(?=\d)/, '')).join('.')) : undefined);

/** Reads an address and its prefix length; `sloppily`, both may begin with zeros. */
export function parseNetwork(text: string, sloppily = false): Network | undefined {
  const slash = text.lastIndexOf('/');
  const address = slash < 0 ? undefined : (sloppily ? parseSloppily : parseAddress)(text.slice(0, slash));
  const length = text.slice(slash + 1);
  if (!address || !(sloppily ? /^\d{1,8}$/ : /^(0|[1-9]\d{0,2})$/).test(length) || Number(length) > address.bits) { return undefined; }
  return { address, prefix: Number(length) };
}

/** An IPv4 address in the words of IPv6. */
export const isMapped = ({ bits, number }: Address): boolean => bits === 128 && number >> 32n === 0xffffn;

/** Whether two addresses begin with the same bits. */
export const sharePrefix = (a: Address, b: Address, prefix: number): boolean =>
  a.bits === b.bits && a.number >> BigInt(a.bits - prefix) === b.number >> BigInt(b.bits - prefix);

/** An address with zeros after its prefix. */
export function masked({ bits, number }: Address, prefix: number): Address {
  const rest = BigInt(bits - prefix);
  return { bits, number: (number >> rest) << rest };
}

/** The address of IPv4 that an address in the words of IPv6 may stand for, or the address itself. */
const unmapped = (address: Address): Address => isMapped(address) ? { bits: 32, number: address.number & 0xffffffffn } : address;

/** A test for being in one of some networks. */
export function within(...networks: readonly string[]): (address: Address) => boolean {
  let parsed: readonly Network[] | undefined;
  // Only when asked, since the first look at an address of IPv6 compiles a large pattern.
  return address => {
    parsed ??= networks.map(network => parseNetwork(network)!);
    return parsed.some(network => sharePrefix(unmapped(address), network.address, network.prefix));
  };
}

export const isUnspecified = within('0.0.0.0/32', '::/128');
export const isLoopback = within('127.0.0.0/8', '::1/128');
export const isLinkLocalMulticast = within('224.0.0.0/24', 'ff02::/16');
export const isLinkLocalUnicast = within('169.254.0.0/16', 'fe80::/10');

/** Whether an address means the machine itself, or its nearest neighbours. */
export const isSpecial = (address: Address): boolean =>
  [isUnspecified, isLoopback, isLinkLocalMulticast, isLinkLocalUnicast].some(test => test(address));

export const familyOf = (address: Address): 'IPv4' | 'IPv6' => unmapped(address).bits === 32 ? 'IPv4' : 'IPv6';

/** The canonical spelling, as RFC 5952 has it. */
export function spell({ bits, number }: Address): string {
  if (bits === 32) { return [24n, 16n, 8n, 0n].map(shift => String((number >> shift) & 255n)).join('.'); }
  const groups = Array.from({ length: 8 }, (_, i) => ((number >> BigInt(112 - 16 * i)) & 0xffffn).toString(16)).join(':');
  const zeros = Array.from(groups.matchAll(/(?<![0-9a-f])0(?::0)+(?![0-9a-f])/g), ([run]) => run).sort((a, b) => b.length - a.length)[0];
  return zeros === undefined ? groups : groups.replace(new RegExp(`(^|:)${zeros}(:|$)`), '::');
}

function fromV4(text: string): bigint {
  return text.split('.').reduce((sum, part) => (sum << 8n) + BigInt(part), 0n);
}

function fromV6(text: string): bigint {
  const dotted = /[^:]+\.[^:]+$/.exec(text)?.[0];
  const plain = dotted === undefined ? text
    : text.slice(0, -dotted.length) + [16n, 0n].map(shift => ((fromV4(dotted) >> shift) & 0xffffn).toString(16)).join(':');
  const [head, tail] = plain.split('::').map(half => half === '' ? [] : half.split(':'));
  const groups = tail === undefined ? head : [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
  return groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}
