import { fieldPaths } from './field-paths';
import { has } from './json-type';
import { byAge, loadRelease, releasesServing } from './release';

/** A kind that has the task of others, in the words of another gateway. */
interface Layout {
  readonly apiVersion: string;
  readonly kind: string;
  readonly title: string;
  /** What belongs into an object of this kind in place of fields that others have, or had. */
  readonly instead: { readonly [field: string]: string };
}

const IN_PROVIDER = 'beside the provider, in spec.ai.provider or a member of spec.ai.groups[].providers';

/** Kinds of the same task, by gateway. */
const TASKS: readonly (readonly Layout[])[] = [
  [
    {
      apiVersion: 'agentgateway.dev/v1alpha1',
      kind: 'AgentgatewayBackend',
      title: 'AgentgatewayBackend',
      instead: {
        type: 'spec.ai.provider or spec.ai.groups for models, spec.static or spec.mcp for others; remove it',
        llm: 'spec.ai.provider',
        multipool: 'spec.ai.groups',
        multi: 'spec.ai.groups',
        priorityGroups: 'spec.ai.groups',
        priorities: 'spec.ai.groups',
        authToken: 'spec.policies.auth, or policies.auth of a member of spec.ai.groups[].providers',
        hostOverride: `host and port ${IN_PROVIDER}`,
        customHost: `host and port ${IN_PROVIDER}`,
        pathOverride: `path ${IN_PROVIDER}`,
        hosts: 'host and port in spec.static',
      },
    },
    {
      apiVersion: 'gateway.kgateway.dev/v1alpha1',
      kind: 'Backend',
      title: 'kgateway\'s Backend',
      instead: {
        groups: 'spec.ai.priorityGroups, or spec.ai.multipool before 2.1',
        provider: 'spec.ai.llm with the provider in it',
        multi: 'spec.ai.priorityGroups, or spec.ai.multipool before 2.1',
        policies: 'authToken in the provider, and a TrafficPolicy or a BackendTLSPolicy for the rest',
        namespace: 'the namespace of the Backend, which its Secret must be in; remove it',
        customHost: 'hostOverride in 2.0, host and port beside the provider from 2.1 on',
        azureOpenai: 'azureopenai',
        vertexAi: 'vertexai',
      },
    },
    {
      apiVersion: 'gloo.solo.io/v1',
      kind: 'Upstream',
      title: 'Gloo\'s Upstream',
      instead: {
        llm: 'the provider in spec.ai itself',
        provider: 'the provider in spec.ai itself',
        groups: 'spec.ai.multi',
        priorityGroups: 'spec.ai.multi',
        multipool: 'spec.ai.multi',
        hostOverride: 'customHost in the provider',
        kind: 'said by inline, secretRef or passthrough alone; remove it',
      },
    },
  ],
  [
    { apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayPolicy', title: 'AgentgatewayPolicy', instead: { promptEnrichment: 'spec.backend.ai.prompt' } },
    { apiVersion: 'gateway.kgateway.dev/v1alpha1', kind: 'TrafficPolicy', title: 'kgateway\'s TrafficPolicy', instead: {} },
    { apiVersion: 'gateway.solo.io/v1', kind: 'RouteOption', title: 'Gloo\'s RouteOption', instead: {} },
  ],
];

/** What to say of a field that is of the layout of another gateway's kind of the same task. `fields` are the names that lead to it, its own last. */
export function otherLayout(kind: string, fields: readonly string[]): string | undefined {
  const task = TASKS.find(layouts => layouts.some(layout => nameOf(layout) === kind));
  const own = task?.find(layout => nameOf(layout) === kind);
  if (!task || !own) { return undefined; }
  const name = fields[fields.length - 1];
  const instead = has(own.instead, name) ? own.instead[name] : undefined;
  const others = task.filter(layout => layout !== own);
  const other = others.find(layout => hasField(layout, fields, false)) ?? others.find(layout => hasField(layout, fields, true))
    ?? (instead === undefined ? undefined : others.find(layout => hasField(layout, [name], true)));
  if (!other) { return undefined; }
  return `this is the layout of ${other.title}${instead === undefined ? '' : `; here it is ${instead}`}`;
}

const nameOf = ({ apiVersion, kind }: Layout): string => `${apiVersion}/${kind}`;

/** Whether any release of a kind has a field at a path, or, more loosely, in an object of the same name. */
const hasField = (layout: Layout, fields: readonly string[], loosely: boolean): boolean =>
  [...releasesServing(layout.apiVersion, layout.kind)].sort(byAge).reverse().map(loadRelease).some(release =>
    (fieldPaths(release, release.kinds[nameOf(layout)].schema).get(fields[fields.length - 1]) ?? []).some(({ names }) =>
      loosely ? fields.length === 1 || (fields.length > 2 && names[names.length - 2] === fields[fields.length - 2]) : names.join('.') === fields.join('.')));
