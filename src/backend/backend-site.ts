import { ApiObjectMetadata, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { LlmProvider } from './llm-provider';
import { spelledOut } from '../credential/spelled-out';
import { DialectDefinition } from '../dialects/definition';
import { EndpointIntent } from '../intent/backend';
import { Finding } from '../intent/finding';
import { Binding } from '../synth/binding';
import { Dialect } from '../synth/dialect';

/** What every backend can be told of its object. */
interface SiteOptions {
  readonly metadata?: ApiObjectMetadata;
  readonly dialect?: Dialect;
}

/** Where a backend is to stand: what its values are bound to, before and after there is an object, and what is wrong with them there. */
export class BackendSite {
  public readonly dialect: Dialect;
  public readonly metadata: ApiObjectMetadata | undefined;
  public readonly namespace: string | undefined;
  private readonly refused: Finding[] = [];

  constructor(public readonly scope: Construct, { metadata, dialect }: SiteOptions) {
    this.dialect = Dialect._given(dialect, scope);
    this.metadata = metadata;
    this.namespace = metadata?.namespace ?? Chart.of(scope).namespace;
  }

  public get definition(): DialectDefinition {
    return this.dialect._definition;
  }

  /** Takes note of what cannot be taken. */
  public refuse(findings: readonly Finding[]): void {
    this.refused.push(...findings);
  }

  /** What cannot work of the values bound so far. */
  public get refusals(): readonly Finding[] {
    return this.refused;
  }

  /** Where values of this backend are put to use; `position` tells the providers of a pool, or the targets of tools, apart. */
  public binding(position = ''): Binding {
    const { scope, dialect, namespace, refused } = this;
    const where = position.replace(/^-(\d+)-(\d+)$/, 'tiers[$1][$2]').replace(/^-(\d+)$/, 'targets[$1]');
    return { scope, id: `Secret${position}`, dialect, namespace, refuse: (code, message) => refused.push({ code, message, where }) };
  }

  /** The provider as an endpoint of this backend. */
  public endpoint(provider: LlmProvider, position = ''): EndpointIntent {
    // What is no provider was told; something has to stand in its place until synth.
    const endpoint = (provider as LlmProvider | undefined)?._bind(this.binding(position)) ?? { provider: { kind: 'openai' } };
    return endpoint.credential ? { ...endpoint, credential: spelledOut(endpoint.credential, this) } : endpoint;
  }
}
