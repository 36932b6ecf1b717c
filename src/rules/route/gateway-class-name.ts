import { Severity } from '../../diagnostic/diagnostic';
import { DIALECTS } from '../../dialects/registry';
import { mapOf } from '../../schema/json-type';
import { nearest } from '../../schema/resemblance';
import { EVERYWHERE } from '../dialect-range';
import { isPlaceholder } from '../placeholder';
import { Found, ObjectRule } from '../rule';

const manifest = (className: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: ai-gateway
spec:
  gatewayClassName: ${className}
  listeners:
  - name: http
    port: 80
    protocol: HTTP
`;

/** The classes that the controllers make by themselves. */
const CLASSES: ReadonlySet<unknown> = new Set(DIALECTS.flatMap(({ gateways: { classes } }) => classes));

const NONE: readonly Found[] = [];

/** Classes may be called anything, so that only one that differs by a letter or two inside of a known name is a mistake. */
export const gatewayClassName: ObjectRule = {
  code: 'LintGatewayClass',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'the class of a Gateway is a known one but for a letter',
  reason: 'no controller programs a Gateway of a class that is not there: it gets no address, and nothing on it is served',
  fix: 'correct the name, or add the GatewayClass to what is checked',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/Gateway'],
  examples: { language: 'yaml', bad: manifest('agentgatway'), good: manifest('agentgateway'), dialects: ['agentgateway-0.12', 'agentgateway-1.4'] },
  find: ({ manifest: { spec } }, around) => {
    const { gatewayClassName: name } = mapOf(spec);
    if (CLASSES.has(name) || typeof name !== 'string' || isPlaceholder(name) || around.find('GatewayClass', undefined, name)) { return NONE; }
    const meant = nearest(name, CLASSES as ReadonlySet<string>, name.length < 10 ? 1 : 2);
    return meant === undefined || !isMisspelt(name, meant) ? NONE
      : [{ message: `there is no class '${name}' of any known gateway; did you mean ${meant}?`, keys: ['spec', 'gatewayClassName'] }];
  },
};

/** Names that say more or less, or number a series, are names of their own; `agentgateway` and `agent-gateway` are two, too. */
const isMisspelt = (name: string, meant: string): boolean => name[0].toLowerCase() === meant[0] && !/\d/.test(name) && name.split('-').length === meant.split('-').length
  && !name.startsWith(meant) && !meant.startsWith(name);
