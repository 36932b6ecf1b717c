import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ILlmBackend } from '../backend/backend-interface';
import { KnownBackend } from '../backend/known-backend';
import { Reader } from '../codec/reader';
import { Report } from '../codec/report';
import { DialectDefinition } from '../dialects/definition';
import { BackendIntent } from '../intent/backend';
import { normalizeBackend } from '../intent/normalize';
import { gatherBackend, TlsPolicyDraft } from '../intent/place';
import { Diagnosis } from '../synth/diagnosis';
import { oncePerEpoch } from '../synth/epoch';
import { PolicyTargetConfig } from '../target/policy-target';
import { RouteTargetConfig } from '../target/route-target';

/** A backend that was included, as routes know those of the library. */
export class IncludedBackend extends Construct implements ILlmBackend {
  public readonly backendName: string;

  private readonly intent: () => BackendIntent | undefined;

  constructor(scope: Construct, id: string, private readonly object: ApiObject, private readonly definition: DialectDefinition) {
    super(scope, id);
    this.backendName = object.name;
    this.intent = oncePerEpoch(() => this.read());
  }

  public toRouteTarget(): RouteTargetConfig {
    const { group, kind } = this.definition.backend;
    const { namespace } = this.object.metadata;
    return { group, kind, name: this.backendName, ...namespace !== undefined && { namespace } };
  }

  public toPolicyTarget(): PolicyTargetConfig {
    return this.toRouteTarget();
  }

  /** @internal */
  public get _resource(): KnownBackend | undefined {
    const intent = this.intent();
    const { placement } = this.definition;
    // It is all there, and what is to be said of its hosts was said when it was moved.
    return intent && { scope: this.object, intent, placement, onGrowth: () => {}, calledBy: () => {} };
  }

  /** What it says, joined with the TLS policies that were included with it. */
  private read(): BackendIntent | undefined {
    const { tlsPolicy, placement } = this.definition;
    const { around } = new Diagnosis(this.node.scope!.node.children);
    const { group, kind } = this.definition.backend;
    const object = around.find(kind, this.object.metadata.namespace, this.backendName, group);
    const backend = object?.backend?.intent;
    if (object === undefined || backend === undefined) { return undefined; }
    const beside = tlsPolicy === undefined ? [] : around.policiesOn(object).filter(policy => policy.kind === tlsPolicy.kind);
    const tlsPolicies = beside.flatMap(({ manifest: { apiVersion: _version, kind: _kind, metadata: _metadata, ...body } }): TlsPolicyDraft[] => {
      const { targets = [], ...policy } = tlsPolicy!.codec.decode(Reader.over(body, new Report())) ?? {};
      return targets.filter(({ name }) => name === this.backendName).map(({ sectionName }) => ({ endpoint: sectionName, policy: policy as TlsPolicyDraft['policy'] }));
    });
    return normalizeBackend(gatherBackend({ backend, tlsPolicies }, placement));
  }
}
