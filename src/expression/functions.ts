import { nearest } from '../schema/resemblance';

/** Macros and functions that bind names: `items.map(x, …)`, `value.with(v, …)`. */
const BINDING = 'all exists exists_one existsOne map filter with mapValues filterKeys';

/** Functions of agentgateway up to v1.4.1: `crates/celx/src` and `crates/cel-fork/cel/src/context.rs`. Older releases have fewer. */
const KNOWN = new Set([BINDING,
  'has contains size max min startsWith endsWith string bytes double int uint type value hasValue or orValue',
  'matches duration timestamp',
  'getFullYear getMonth getDayOfYear getDayOfMonth getDate getDayOfWeek getHours getMinutes getSeconds getMilliseconds',
  'json jsonField unvalidatedJwtPayload to_json toJson merge variables random default coalesce regexReplace fail uuid base64Encode base64Decode',
  'charAt indexOf lastIndexOf join lowerAscii stripPrefix stripSuffix upperAscii trim replace split substring',
  'flatten flatten_recursive flattenRecursive',
  'cidr ip isIP masked prefixLength containsIP containsCIDR family isUnspecified isLoopback isLinkLocalMulticast isLinkLocalUnicast isGlobalUnicast',
  'redacted raw cookie query addQuery setQuery unredacted encode decode'].join(' ').split(' '));

/** Names before functions, as in `base64.encode()`; those of CEL's own extensions, which a later release may have, among them. */
const NAMESPACES = new Set('base64 url form sha1 sha256 md5 math cel optional sets lists strings regex ip cidr format'.split(' '));

/** Names that are types where they are not variables. */
const TYPES = new Set('bool bytes double float duration dyn int list map null_type string timestamp type uint google'.split(' '));

export const isNamespace = (name: string): boolean => NAMESPACES.has(name);
export const isType = (name: string): boolean => TYPES.has(name);
const isBinding = (name: string): boolean => BINDING.split(' ').includes(name);

/** Whether arguments of a function that are bare names may be names that it binds; a function that nobody knows might. */
export const mayBind = (name: string): boolean => isBinding(name) || !KNOWN.has(name);

/** The function that was probably meant. One that resembles none may be one that the gateway was given; so may one that is short. */
export const meantFunction = (name: string): string | undefined =>
  KNOWN.has(name) ? undefined : nearest(name, KNOWN, name.length < 5 ? 0.5 : name.length < 7 ? 1 : 2);
