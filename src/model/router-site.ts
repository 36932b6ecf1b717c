import { ApiObject, ApiObjectMetadata, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { GivenModels } from './given-models';
import { ModelRouterProps } from './model-router-props';
import { DialectDefinition } from '../dialects/definition';
import { Finding } from '../intent/finding';
import { modelRouterFindings } from '../intent/router/model-router-findings';
import { ResolvedModel, resolvedModels } from '../intent/router/resolve-models';
import { Dialect } from '../synth/dialect';

/** Where a router stands, and what it was given. */
export class RouterSite {
  public readonly dialect: Dialect;
  public readonly namespace: string | undefined;
  /** What the names of its objects begin with. */
  public readonly base: string;

  constructor(public readonly scope: Construct, public readonly props: ModelRouterProps) {
    this.dialect = Dialect._given(props.dialect, scope);
    this.namespace = props.metadata?.namespace ?? Chart.of(scope).namespace;
    this.base = props.metadata?.name ?? Chart.of(scope).generateObjectName(scope as ApiObject);
  }

  public get definition(): DialectDefinition {
    return this.dialect._definition;
  }

  public get given(): GivenModels {
    return new GivenModels(this.props);
  }

  /** What is wrong with what was given, however it is written. */
  public get findings(): readonly Finding[] {
    return modelRouterFindings(this.given.router);
  }

  public get resolved(): readonly ResolvedModel[] {
    return resolvedModels(this.given.router);
  }

  /** The metadata of an object beside the main one. */
  public metadata(name: string): ApiObjectMetadata {
    return { ...this.props.metadata, name };
  }
}

/** What is made of a router, in either form. */
export interface RouterObjects {
  readonly name: string;
  /** Takes note of what the construct was given and cannot take. */
  refuse(findings: readonly Finding[]): void;
}
