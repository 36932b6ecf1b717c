import { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { BackendResource } from '../backend/backend-resource';
import { BackendSite } from '../backend/backend-site';
import { LlmBackendIntent } from '../intent/backend';
import { Dialect } from '../synth/dialect';
import { IRouteTarget, RouteTargetConfig } from '../target/route-target';

interface RouterBackendOptions {
  readonly metadata: ApiObjectMetadata;
  readonly dialect: Dialect;
}

/** A backend that a router makes of others: asked for another model, or all of them as one pool. */
export class RouterBackend extends Construct implements IRouteTarget {
  private readonly resource: BackendResource;

  constructor(scope: Construct, id: string, options: RouterBackendOptions, intent: () => LlmBackendIntent) {
    super(scope, id);
    this.resource = new BackendResource(new BackendSite(this, options), intent);
  }

  public toRouteTarget(): RouteTargetConfig {
    return this.resource.target();
  }

  public get _resource(): BackendResource {
    return this.resource;
  }
}
