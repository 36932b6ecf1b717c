const LABEL = 'letters, digits and \'-\', beginning and ending with a letter or digit';
const LOWER_LABEL = `lower-case ${LABEL}`;
const SUBDOMAIN = 'lower-case letters, digits, \'-\' and \'.\', where each part between dots begins and ends with a letter or digit';
const QUANTITY = 'a quantity such as 500m, 1.5 or 2Gi';

/** What the servers' patterns want of a text, in words; each as the schemas have it. */
const WORDS: { readonly [pattern: string]: string } = {
  '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$': `a name of ${LOWER_LABEL}`,
  '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$': `a kind: ${LABEL.replace('beginning', 'beginning with a letter')}`,
  '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$': `a DNS name without port or scheme: ${SUBDOMAIN}`,
  '^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$': `an API group without version, such as gateway.networking.k8s.io, or '' for the core API: ${SUBDOMAIN}`,
  '^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$': `a host name without port, scheme or path, which may begin with '*.': ${SUBDOMAIN}`,
  '^[a-z0-9-]+$': 'lower-case letters, digits and \'-\'',
  '^[-._a-zA-Z0-9]+$': 'letters, digits, \'-\', \'.\' and \'_\'',
  '^[A-Za-z0-9!#$%&\'*+\\-.^_\\x60|~]+$': 'the name of a header: letters, digits and !#$%&\'*+-.^_`|~, without spaces, \':\' or \'/\'',
  '^:?[A-Za-z0-9!#$%&\'*+\\-.^_\\x60|~]+$': 'the name of a header: letters, digits and !#$%&\'*+-.^_`|~, without spaces or \'/\'; only a pseudo-header such as :path begins with \':\'',
  '^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$': 'a name such as PascalCase: letters, digits, \'_\', \',\' and \':\', beginning with a letter',
  '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&\'()*+,;=:]+$': 'a domain, a slash and a path, such as example.com/name',
  '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$': 'the key of a label, such as app or example.com/app',
  '^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$': 'the value of a label: letters, digits, \'-\', \'_\' and \'.\', beginning and ending with a letter or digit',
  '^([0-9]{1,5}(h|m|s|ms)){1,4}$': 'a duration of whole numbers with h, m, s or ms, such as 30s or 1m30s',
  '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$': QUANTITY,
  '^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(([KMGTPE]i)|[numkMGTPE]|[eE](\\+?0*([0-9]|1[0-8])|-0*[0-9]))?$': QUANTITY,
  '(^\\*$)|(^(http(s)?):\\/\\/(((\\*\\.)?([a-zA-Z0-9\\-]+\\.)*[a-zA-Z0-9-]+|\\*)(:([0-9]{1,5}))?)$)': 'an origin such as https://example.com or https://*.example.com:8443, without a path, or \'*\'',
  '(^\\*$)|(^([a-zA-Z][a-zA-Z0-9+\\-.]+):\\/\\/([^:/?#]+)(:([0-9]{1,5}))?$)': 'an origin such as https://example.com or https://example.com:8443, without a path, or \'*\'',
  '^https?://[-a-zA-Z0-9@:%.+~#?&/=]+$': 'a URL that begins with http:// or https://',
  '^/[-a-zA-Z0-9@:%.+~#?&/=_]+$': 'a path that begins with \'/\'',
  '^/': 'a path that begins with \'/\'',
  '^[0-9]{12}$': 'the 12 digits of an AWS account',
  '^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+$': 'the ARN of an IAM role, such as arn:aws:iam::123456789012:role/name',
};

/** What a text must be, for a message: in words with the pattern after them, where the pattern is one that is known. */
export const patternWords = (pattern: string): string =>
  Object.prototype.hasOwnProperty.call(WORDS, pattern) ? `must be ${WORDS[pattern]} (pattern ${pattern})` : `must match ${pattern}`;
