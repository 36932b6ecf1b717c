import { article } from './problem';

/** What a format is called by people, where its own name does not say. */
const WORDS: { readonly [format: string]: string } = {
  'base64-of-core': 'base64, as all of data; plain text belongs below stringData',
  'byte': 'base64',
  'date-time': 'a time such as 2024-01-31T12:00:00Z',
  'time-of-core': 'a time such as 2024-01-31T12:00:00Z',
  'uri': 'a URI',
  'cidr': 'a network such as 10.0.0.0/8',
  'ipv4': 'an address of IPv4',
  'ipv6': 'an address of IPv6',
};

export const formatWords = (format: string): string => WORDS[format] ?? article(format);
