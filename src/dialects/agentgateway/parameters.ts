import { chosen } from '../../codec/chosen';
import { at, Codec, Field, fields, list, needless, optional, record, spelled, value } from '../../codec/codec';
import { deferred } from '../../codec/deferred';
import { absent, lackingOf } from '../../codec/lacking';
import { GatewayParametersIntent } from '../../intent/gateway-parameters';
import { env, image, resources, texts } from '../container';
import { ObjectKind } from '../definition';
import { PER_NODE } from '../lacking';

/** What the AgentgatewayParameters of one release can say. */
export interface ParametersForms {
  readonly modelCatalog: boolean;
  /** `workload`, and `daemonSet` beside `deployment`. */
  readonly workload: boolean;
}

type Catalog = NonNullable<GatewayParametersIntent['modelCatalog']>[number];
type OfPods = Pick<GatewayParametersIntent, 'replicas' | 'podLabels' | 'podAnnotations'>;

const shutdown = record<NonNullable<GatewayParametersIntent['shutdown']>>({ min: value('min'), max: value('max') });

const catalog = list(at('configMap', record<Catalog>({ name: value('name'), key: value('key') })));

const ofPods = (hasReplicas: boolean): Codec<OfPods> => fields<OfPods>({
  replicas: hasReplicas ? value('spec.replicas') : absent('a number of pods beside one on each node', PER_NODE),
  podLabels: texts('spec.template.metadata.labels'),
  podAnnotations: texts('spec.template.metadata.annotations'),
});

const kinds: Field<NonNullable<GatewayParametersIntent['workload']>> = spelled('workload.kind', { deployment: 'Deployment', daemonSet: 'DaemonSet' });

/** The server merges these into what it makes; the one that it does not make must not be there. */
const deployment = at('deployment', ofPods(true));
const daemonSet = at('daemonSet', ofPods(false));

const withoutPods = (forms: ParametersForms): Codec<GatewayParametersIntent> => fields<GatewayParametersIntent>({
  image: optional('image', image),
  resources: optional('resources', resources),
  env: optional('env', env),
  logLevel: value('logging.level'),
  logFormat: value('logging.format'),
  workload: forms.workload ? kinds : absent('a pod on each node', 'the proxy is a Deployment'),
  replicas: needless(),
  podLabels: needless(),
  podAnnotations: needless(),
  serviceAccountLabels: texts('serviceAccount.metadata.labels'),
  serviceAccountAnnotations: texts('serviceAccount.metadata.annotations'),
  serviceLabels: texts('service.metadata.labels'),
  serviceAnnotations: texts('service.metadata.annotations'),
  serviceType: value('service.spec.type'),
  shutdown: optional('shutdown', shutdown),
  modelCatalog: forms.modelCatalog ? optional('modelCatalog.sources', catalog) : absent('a catalog of models', 'the parameters of this release have no field for it'),
  configMap: absent('a configuration of one\'s own in a ConfigMap', 'the parameters of this release have no field for it'),
  agentgateway: absent('a choice of the data plane', 'there is one data plane'),
  aiExtension: absent('an AI extension beside the proxy', 'the gateway needs none'),
});

/** The AgentgatewayParameters of one agentgateway release. */
export function agentgatewayParameters(forms: ParametersForms): ObjectKind<GatewayParametersIntent> {
  const plain = withoutPods(forms);
  const overlayOf = (v: GatewayParametersIntent | undefined): Codec<OfPods> => forms.workload && v?.workload === 'daemonSet' ? daemonSet : deployment;
  const overlay = chosen(forms.workload ? [deployment, daemonSet] : [deployment], overlayOf);
  const codec: Codec<GatewayParametersIntent> = {
    ...lackingOf<GatewayParametersIntent>([['', plain], ['', overlay]]),
    encode(v, to) {
      to.touch();
      plain.encode(v, to);
      overlay.encode(v, to);
    },
    decode(from) {
      from.readIfEmpty();
      const found = plain.decode(from);
      return { ...found, ...overlayOf(found).decode(from) };
    },
  };
  return { group: 'agentgateway.dev', version: 'v1alpha1', kind: 'AgentgatewayParameters', codec: deferred(() => at('spec', codec)) };
}
