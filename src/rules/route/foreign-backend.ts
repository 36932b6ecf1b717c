import { Severity } from '../../diagnostic/diagnostic';
import { DialectDefinition } from '../../dialects/definition';
import { EVERYWHERE } from '../dialect-range';
import { foreignClass, gatewaysOf, hasForeignGateways } from '../gateway-class';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isLlmBackend } from '../llm-backend';
import { Found, ObjectRule } from '../rule';

const manifest = (group: string, kind: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - backendRefs:
    - group: ${group}
      kind: ${kind}
      name: openai
`;

export const foreignBackend: ObjectRule = {
  code: 'LintForeignBackend',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a route leads to a backend of another gateway',
  reason: 'this gateway does not watch the kind, and answers its share of the requests with 500',
  fix: 'refer to a backend of the kind that the release has',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  examples: {
    language: 'yaml',
    bad: manifest('gateway.kgateway.dev', 'Backend'),
    good: manifest('agentgateway.dev', 'AgentgatewayBackend'),
    dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'],
  },
  find: (object, around) => {
    const { dialect } = object;
    const found = dialect === undefined ? NONE : object.targets.flatMap(({ target: { group, kind }, keys }) => {
      const own = isLlmBackend({ group, kind }) ? dialect.backend : POOLS.includes(`${group}/${kind}`) ? poolOf(dialect) : undefined;
      return !own || (own.kind === kind && own.group === group) ? []
        : [{ message: `${dialect.title} does not know ${kind} of ${group}; refer to ${own.kind} of ${own.group}`, keys }];
    });
    return found.length > 0 ? found : onForeignGateway(object, around);
  },
};

const NONE: readonly Found[] = [];

/** Where a route hangs on Gateways of others alone, its backends are followed by a controller that does not see the route. */
function onForeignGateway(route: KnownObject, around: KnownObjects): readonly Found[] {
  const { targets } = route;
  if (!targets.some(({ target }) => isLlmBackend(target) && hasForeignGateways(target.group, around))) { return NONE; }
  const gateways = gatewaysOf(route, around);
  return gateways === undefined ? NONE : targets.flatMap(({ target: { group, kind }, keys }): readonly Found[] => {
    const classes = isLlmBackend({ group, kind }) ? gateways.map(gateway => foreignClass(gateway, group, around)) : [undefined];
    return classes.some(each => each === undefined) ? NONE : [{
      message: `the Gateway '${gateways[0].name}' is of class '${classes[0]}', whose controller does not know ${kind} of ${group}; ` +
        'attach the route to a Gateway of its own class',
      keys,
    }];
  });
}

const POOL = 'inference.networking.k8s.io/InferencePool';

/** A pool had another group before its first release. */
const POOLS: readonly string[] = [POOL, 'inference.networking.x-k8s.io/InferencePool'];

/** The pool that a release follows, as far as it follows any. */
const poolOf = ({ placement: { renamed } }: DialectDefinition): { readonly group: string; readonly kind: string } =>
  renamed?.[POOL] ?? { group: 'inference.networking.k8s.io', kind: 'InferencePool' };
