import { mcpProtocolsOf } from './mcp-protocol';
import { Severity } from '../../diagnostic/diagnostic';
import { LabelSelectorIntent } from '../../intent/label-selector';
import { isObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { agentgateway, dialects, idsIn } from '../dialect-range';
import { isNear } from '../identity';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isPlaceholder } from '../placeholder';
import { Found, ObjectRule } from '../rule';

const manifests = (appProtocol: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: tools
spec:
  mcp:
    targets:
    - name: files
      selector:
        services:
          matchLabels:
            app: files
---
apiVersion: v1
kind: Service
metadata:
  name: files
  labels:
    app: files
spec:
  selector:
    app: files
  ports:
  - port: 80${appProtocol}
`;

const NONE: readonly Found[] = [];

/** Services by their labels and ports, as the controllers' sources look for them; told only where a Service is at hand that is probably meant. */
export const mcpServices: ObjectRule = {
  code: 'LintMcpServices',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'a selector finds no Service that says it serves tools',
  reason: 'it only takes ports whose appProtocol says that they speak MCP, and a backend without servers has no tools',
  fix: 'give the port the appProtocol that the message names, or correct the labels',
  dialects: dialects('kgateway-2.1', ...idsIn(agentgateway('0.12'))),
  kinds: ['agentgateway.dev/AgentgatewayBackend', 'gateway.kgateway.dev/Backend'],
  examples: {
    language: 'yaml', bad: manifests(''), good: manifests('\n    appProtocol: kgateway.dev/mcp'), dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'],
  },
  find: (object, around) => {
    const intent = object.backend?.intent;
    return intent?.kind !== 'mcp' ? NONE : intent.targets.flatMap((target, i): readonly Found[] => {
      const message = target.kind === 'selector' ? wrong(target, object, around) : undefined;
      return message === undefined ? NONE : [{ message, keys: ['spec', 'mcp', 'targets', i, 'selector'] }];
    });
  },
};

interface Selector {
  readonly namespaces?: LabelSelectorIntent;
  readonly services?: LabelSelectorIntent;
}

function wrong({ namespaces, services }: Selector, object: KnownObject, around: KnownObjects): string | undefined {
  // Which namespaces have which labels is seldom at hand.
  const near = around.ofKind('Service').filter(({ group, namespace }) =>
    group === '' && (namespaces !== undefined || isNear(settled(object.namespace), settled(namespace))));
  const selected = services === undefined ? near : near.filter(service => hasLabels(service, services));
  const protocols = mcpProtocolsOf(object.dialects);
  const speaks = (service: KnownObject): boolean =>
    portsOf(service).some(({ appProtocol }) => isPlaceholder(appProtocol) || protocols.includes(String(appProtocol)));
  if (selected.some(speaks)) { return undefined; }
  if (selected.length > 0) {
    const [{ name }] = selected;
    const given = portsOf(selected[0]).find(({ appProtocol }) => appProtocol !== undefined)?.appProtocol;
    return `the Service '${name}' is selected, but none of its ports says that it speaks MCP${given === undefined ? '' : `, and '${String(given)}' does not`}; `
      + `give the port appProtocol: ${protocols[0]}`;
  }
  const meant = near.find(service => service.origin === object.origin && speaks(service) && !isSelectedElsewhere(service, around));
  return meant && `no Service among what was checked has these labels, and '${meant.name}', which speaks MCP, has others; correct the labels`;
}

/** Whether some backend at hand leads to it, in whatever way. */
const isSelectedElsewhere = (service: KnownObject, around: KnownObjects): boolean => ['AgentgatewayBackend', 'Backend'].some(kind =>
  around.ofKind(kind).some(({ backend }) => backend?.intent.kind === 'mcp' && backend.intent.targets.some(target => {
    switch (target.kind) {
      case 'selector': return target.services === undefined || hasLabels(service, target.services);
      case 'service': return target.service === service.name;
      case 'host': return String(target.host).split('.')[0] === service.name;
    }
  })));

interface Port { readonly appProtocol?: unknown }

function portsOf({ manifest }: KnownObject): readonly Port[] {
  const { ports } = mapOf(manifest.spec);
  return Array.isArray(ports) ? ports.filter(isObject) : [];
}

/** Labels that are filled in later may be any. */
function hasLabels({ manifest }: KnownObject, { labels = {}, expressions = [] }: LabelSelectorIntent): boolean {
  const has = mapOf(mapOf(manifest.metadata).labels);
  return Object.entries(labels).every(([key, value]) => isPlaceholder(value) || isPlaceholder(has[key]) || has[key] === value)
    && expressions.every(({ key, operator, values = [] }) => {
      const value = has[key];
      switch (operator) {
        case 'In': return isPlaceholder(value) || values.some(isPlaceholder) || values.includes(String(value));
        case 'NotIn': return value === undefined || isPlaceholder(value) || !values.includes(String(value));
        case 'Exists': return value !== undefined;
        case 'DoesNotExist': return value === undefined;
        default: return true;
      }
    });
}
