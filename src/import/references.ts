import { call, Expression, from, literal, struct, structIfAny, use, Variable } from './code/expression';
import { maybe } from './said/optional';
import { Saying } from './said/saying';
import { SecretValues } from './secret-values';
import { Unit } from './unit';
import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { PolicyTargetIntent } from '../intent/policy/policy-target';
import { FilterIntents, ObjectRefIntent, ParentIntent } from '../intent/route';
import { isOf } from '../migrate/decoded';
import { KnownObject } from '../rules/known-object';
import { KnownObjects } from '../rules/known-objects';

/** Where references may lead. */
export interface References {
  readonly dialect: DialectDefinition;
  readonly around: KnownObjects;
  readonly values: SecretValues;
  /** The construct of an object, where it is made before. */
  unitOf(object: KnownObject): Unit | undefined;
  /** A construct that stands for something of others, made once in a chart. */
  foreign(key: string, wish: string, value: (id: string) => Expression): Expression;
}

const GATEWAY_API = 'gateway.networking.k8s.io';

/** What is known where an object of a chart is said. */
export class ChartSaying implements Saying {
  public readonly dialect: DialectDefinition;
  public readonly chart: Expression;

  constructor(private readonly references: References, chart: Variable, public readonly namespace: string | undefined) {
    this.dialect = references.dialect;
    this.chart = use(chart);
  }

  public target(ref: ObjectRefIntent): Expression {
    const { group, kind, name, namespace, port } = ref;
    const unit = this.unitOf(kind, namespace, name, group);
    if (unit && isOf(unit.object, this.dialect.backend as ObjectKind<never>)) { return use(unit.variable); }
    if (this.isBackend(group, kind) && port === undefined) { return this.backendNamed(name, namespace); }
    if (group === '' && kind === 'Service' && namespace === undefined && port !== undefined) { return from('RouteTarget', 'fromServiceName', literal(name), literal(port)); }
    if (kind === 'InferencePool' && group === 'inference.networking.k8s.io' && namespace === undefined && port === undefined) {
      return from('RouteTarget', 'fromInferencePoolName', literal(name));
    }
    return from('RouteTarget', 'fromObject', struct('RouteTargetConfig', {
      group: literal(group), kind: literal(kind), name: literal(name), namespace: maybe(namespace), port: maybe(port),
    }));
  }

  public policyTarget({ group = '', kind, name, sectionName, port }: Partial<PolicyTargetIntent> & Pick<PolicyTargetIntent, 'kind' | 'name'>): Expression {
    const unit = this.unitOf(kind, undefined, name, group);
    const whole = unit && use(unit.variable);
    if (whole && sectionName === undefined && port === undefined) { return whole; }
    const isSet = kind === this.dialect.listenerSet?.kind && group === this.dialect.listenerSet.group;
    if (isSet || (group === GATEWAY_API && kind === 'Gateway')) {
      return this.parent({ ...isSet && { kind: 'ListenerSet' }, name, ...sectionName !== undefined && { sectionName }, ...port !== undefined && { port } });
    }
    if (whole && sectionName !== undefined && port === undefined) {
      if (kind === 'HTTPRoute') { return call(whole, 'rule', literal(sectionName)); }
      if (isPool(unit)) { return call(whole, 'endpoint', literal(sectionName)); }
    }
    if (this.isBackend(group, kind) && sectionName === undefined) { return this.backendNamed(name, undefined); }
    return from('PolicyTarget', 'fromObject', struct('PolicyTargetConfig', {
      group: literal(group), kind: literal(kind), name: literal(name), sectionName: maybe(sectionName), port: maybe(port),
    }));
  }

  public policyRef({ group, kind, name }: FilterIntents['extension']['policy']): Expression {
    const unit = this.unitOf(kind, undefined, name, group);
    return unit ? from('PolicyRef', 'to', use(unit.variable))
      : from('PolicyRef', 'named', struct('PolicyRefConfig', { group: literal(group), kind: literal(kind), policyName: literal(name) }));
  }

  public model(name: string): Expression {
    const { model } = this.dialect;
    const unit = model && this.unitOf(model.kind, undefined, name, model.group);
    return unit ? use(unit.variable) : this.references.foreign(`Model/${name}`, `${name}-model`, id => from('LlmModel', 'fromModelName', this.chart, literal(id), literal(name)));
  }

  public parent({ group = GATEWAY_API, kind = 'Gateway', name, namespace, sectionName, port }: ParentIntent): Expression {
    const holder = { Gateway: this.dialect.gateway, ListenerSet: this.dialect.listenerSet }[kind];
    const unit = group === GATEWAY_API && holder && port === undefined ? this.unitOf(holder.kind, namespace, name, holder.group) : undefined;
    if (unit && sectionName === undefined) { return use(unit.variable); }
    if (unit && listenersOf(unit.object).includes(sectionName)) { return call(use(unit.variable), 'listener', literal(sectionName!)); }
    const options = structIfAny('GatewayRefOptions', { namespace: maybe(namespace), sectionName: maybe(sectionName), port: maybe(port) });
    return from('GatewayRef', kind === 'ListenerSet' ? 'listenerSet' : 'named', literal(name), options);
  }

  public apiKey(secretName: string, entry?: string): Expression {
    const own = entry === undefined ? this.made(secretName, secret => this.references.values.apiKey(secret)) : undefined;
    return own ?? from('ApiKey', 'fromSecretName', literal(secretName), structIfAny('ApiKeySecretOptions', { entry: maybe(entry) }));
  }

  public inlineKey(value: string): Expression {
    return from('ApiKey', 'unsafeInline', literal(value));
  }

  public awsKeys(secretName: string): Expression {
    return this.made(secretName, secret => this.references.values.awsKeys(secret)) ?? from('AwsCredential', 'fromSecretName', literal(secretName));
  }

  public servicePrincipal(secretName: string): Expression {
    return this.made(secretName, secret => this.references.values.servicePrincipal(secret)) ?? from('AzureCredential', 'fromServicePrincipalSecretName', literal(secretName));
  }

  public secret(secretName: string): Expression {
    return this.references.foreign(`Secret/${secretName}`, `${secretName}-secret`, id => from('Secret', 'fromSecretName', this.chart, literal(id), literal(secretName)));
  }

  /** A Secret of the chart that constructs make. */
  private made(name: string, value: (secret: KnownObject) => Expression | undefined): Expression | undefined {
    const secret = this.references.around.find('Secret', this.namespace, name, '');
    return secret && secret.namespace === this.namespace ? value(secret) : undefined;
  }

  private isBackend(group: string, kind: string): boolean {
    return group === this.dialect.backend.group && kind === this.dialect.backend.kind;
  }

  private backendNamed(name: string, namespace: string | undefined): Expression {
    const options = structIfAny('ImportedBackendOptions', { namespace: maybe(namespace) });
    return this.references.foreign(`${namespace ?? ''}/${name}`, `${name}-backend`, id => from('LlmBackend', 'fromBackendName', this.chart, literal(id), literal(name), options));
  }

  private unitOf(kind: string, namespace: string | undefined, name: string, group: string): Unit | undefined {
    const object = this.references.around.find(kind, namespace ?? this.namespace, name, group);
    return object && object.group === group && object.namespace === (namespace ?? this.namespace) ? this.references.unitOf(object) : undefined;
  }
}

const isPool = ({ object }: Unit): boolean => object.backend?.intent.kind === 'llm' && object.backend.intent.tiers.flat().length > 1;

const listenersOf = ({ manifest: { spec } }: KnownObject): readonly unknown[] =>
  ((spec as { readonly listeners?: readonly { readonly name?: unknown }[] } | undefined)?.listeners ?? []).map(({ name }) => name);
