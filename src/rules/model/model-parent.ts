import { MODEL_KIND } from './model';
import { isObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { agentgateway, idsIn } from '../dialect-range';
import { foreignClass, GATEWAY_API } from '../gateway-class';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { Child, isGatewayRef } from '../parent';
import { inParents, PARENT } from '../route/parent-ref';
import { Found, ObjectRule } from '../rule';

const manifests = (allowed: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: ai-gateway
spec:
  gatewayClassName: agentgateway
  listeners:
  - name: llm
    port: 80
    protocol: HTTP
${allowed}---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata:
  name: gpt-4o
spec:
  parentRefs:
  - name: ai-gateway
  provider: OpenAI
`;

const LISTED = `    allowedRoutes:
      kinds:
      - group: agentgateway.dev
        kind: AgentgatewayModel
`;

/** The status of a model is never written in 1.4, so that nothing else tells. */
export const modelParent: ObjectRule = {
  ...PARENT,
  dialects: agentgateway('1.4'),
  alsoInDoubt: true,
  kinds: [MODEL_KIND],
  examples: { language: 'yaml', bad: manifests(''), good: manifests(LISTED) },
  find: (model, around) => {
    const child: Child = { object: model, group: 'agentgateway.dev', kind: 'AgentgatewayModel', mustBeListed: true, hostnames: [] };
    return [...inParents(model, around, true, child), ...inOthers(model, around)];
  },
};

const NONE: readonly Found[] = [];

/** Parents that are no Gateway, or one of another controller. */
function inOthers(model: KnownObject, around: KnownObjects): readonly Found[] {
  const { parentRefs } = mapOf(model.manifest.spec);
  return !Array.isArray(parentRefs) ? NONE : parentRefs.flatMap((ref: unknown, i): readonly Found[] => {
    if (!isObject(ref)) { return NONE; }
    const keys = ['spec', 'parentRefs', i];
    if (isGatewayRef(ref)) {
      const gateway = around.find('Gateway', settled(ref.namespace ?? model.namespace), String(ref.name), GATEWAY_API);
      const name = gateway && foreignClass(gateway, 'agentgateway.dev', around);
      return name === undefined ? NONE : [{ message: `the Gateway '${String(ref.name)}' is of class '${name}', which agentgateway's controller does not program; name one of its own class`, keys }];
    }
    return ['ListenerSet', 'XListenerSet'].includes(String(ref.kind)) || (ref.kind === 'HTTPRoute' && mayBeLater(model)) ? NONE
      : [{ message: `a model hangs on a Gateway, and nothing serves it below a ${String(ref.kind)}${ref.kind === 'HTTPRoute' ? ' before agentgateway 1.5' : ''}; name the Gateway`, keys }];
  });
}

/** From 1.5 on a route may be a parent. */
const mayBeLater = ({ dialect }: KnownObject): boolean => dialect === undefined || idsIn(agentgateway('1.5')).has(dialect.id);
