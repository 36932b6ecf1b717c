import { Severity } from '../../diagnostic/diagnostic';
import { PathMatchIntent } from '../../intent/route';
import { shown } from '../../schema/problem';
import { EVERYWHERE } from '../dialect-range';
import { isPlaceholder } from '../placeholder';
import { Found, ObjectRule } from '../rule';

const manifest = (type: string, value: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - matches:
    - path:
        type: ${type}
        value: ${value}
    backendRefs:
    - name: chat
      port: 80
`;

/** The server takes both; that a pattern must hold for the whole path was recorded on agentgateway 1.4.1, and is how Envoy is configured. */
export const neverMatches: ObjectRule = {
  code: 'LintNeverMatches',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a path matches no request that anybody sends',
  reason: 'prefixes and exact paths are taken letter by letter, a star among them, and a regular expression must hold for the whole path, which begins with a slash',
  fix: 'leave the star out of a prefix, which holds for all below it, and have regular expressions begin with a slash or with .*',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  fields: ['path'],
  examples: { language: 'yaml', bad: manifest('PathPrefix', '/v1/*'), good: manifest('PathPrefix', '/v1'), dialects: ['gloo-1.20', 'kgateway-2.1', 'agentgateway-1.4'] },
  find: ({ route }) => route === undefined ? NONE : route.intent.rules.flatMap(({ matches = [] }, rule) =>
    matches.flatMap(({ path }, match): readonly Found[] => {
      const message = path && problem(path);
      return message === undefined ? NONE : [{ message, keys: ['spec', 'rules', rule, 'matches', match, 'path', 'value'] }];
    })),
};

const NONE: readonly Found[] = [];

/** A pattern whose first letter must be there and is no slash, however it goes on; one with alternatives is not looked at. */
const BEGINS_WITHOUT_SLASH = /^\^?[\w-](?![?*{])[^|]*$/;

function problem({ type, value }: PathMatchIntent): string | undefined {
  if (isPlaceholder(value)) { return undefined; }
  if (type === 'regex') {
    return BEGINS_WITHOUT_SLASH.test(value)
      ? `a regular expression must hold for the whole path, and every path begins with '/', so that ${shown(value)} matches none; begin it with / or .*` : undefined;
  }
  if (!value.includes('*')) { return undefined; }
  const prefix = /^([^*]*?)\/?\*+$/.exec(value)?.[1];
  const instead = prefix === undefined ? 'use a regular expression' : `write the prefix ${shown(prefix === '' ? '/' : prefix)}, which holds for all below it`;
  return `a star is no wildcard here, but a letter that no path has; ${instead}`;
}
