import { BY_HOST, MCP_SERVICE } from './agent-gaps';
import { labelSelector } from './label-selector';
import { absent, at, Codec, fields, list, optional, record, value } from '../codec/codec';
import { Reader } from '../codec/reader';
import { McpPlaceIntent, McpServerPolicyIntent, McpTargetIntent, McpTargetIntents } from '../intent/mcp-backend';

/** How the targets of MCP backends are said in one release. */
export interface McpTargetForms {
  /** The fields of a selector. */
  readonly selector: { readonly namespaces: string; readonly services: string };
  /** Whether a Service can be named instead of a host. */
  readonly service: boolean;
  /** What can be said of a host, from the `static` block on. */
  readonly policies: Codec<McpServerPolicyIntent>;
}

type Server = Pick<McpTargetIntents['host'], 'port' | 'path' | 'protocol'>;

/** A Service where only hosts can be named. */
const noService = absent<string>(MCP_SERVICE, BY_HOST);

const server = fields<Server>({ port: value('port'), path: value('path'), protocol: value('protocol') });

/** The list of targets of an MCP backend, the same in every release but for what its forms say. */
export function mcpTargets(forms: McpTargetForms): Codec<readonly McpTargetIntent[]> {
  const selector = record<McpTargetIntents['selector']>({
    namespaces: optional(forms.selector.namespaces, labelSelector),
    services: optional(forms.selector.services, labelSelector),
  });
  const target: Codec<McpTargetIntent> = {
    encode(v, to) {
      const place = to.at('static');
      to.at('name').set(v.name);
      switch (v.kind) {
        case 'selector': return selector.encode(v, to.at('selector'));
        case 'service':
          if (!forms.service) { return noService.encode(v.service, to); }
          place.in(['backendRef', 'name']).set(v.service);
          return server.encode(v, place);
        case 'host':
          place.at('host').set(v.host);
          server.encode(v, place);
          return forms.policies.encode(v, place);
      }
    },
    decode(from) {
      const found = placeIn(from);
      return found && { name: from.at('name').read() as string, ...found };
    },
    gaps: [...forms.service ? [] : noService.gaps ?? [], ...forms.policies.gaps ?? []],
    lacks: v => {
      switch (v?.kind) {
        case 'service': return forms.service ? [] : noService.lacks?.(v.service) ?? [];
        case 'host': return forms.policies.lacks?.(v) ?? [];
        default: return [];
      }
    },
  };
  const placeIn = (from: Reader): McpPlaceIntent | undefined => {
    const place = from.at('static');
    if (from.at('selector').exists) { return { kind: 'selector', ...selector.decode(from.at('selector')) }; }
    if (!place.exists) { return undefined; }
    const called = server.decode(place) as Server;
    if (forms.service && place.at('backendRef').exists) {
      return { kind: 'service', service: place.in(['backendRef', 'name']).read() as string, ...called };
    }
    return { kind: 'host', host: place.at('host').read() as string, ...called, ...forms.policies.decode(place) };
  };
  return at('targets', list(target));
}
