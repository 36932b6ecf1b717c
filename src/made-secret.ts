import { ApiObjectMetadata, Chart } from 'cdk8s';
import { Binding } from './binding';
import { externalSecretKind, secretKind } from './dialects/secret';
import { ExternalSecretIntent, SecretIntent } from './intent/secret';
import { Resource } from './resource';

/**
 * A Secret that comes into being with the first backend that uses it, in that backend's namespace; further backends of the same chart
 * and namespace share it, since a credential is a value.
 */
export class MadeSecret {
  private readonly made = new Map<Chart, Map<string, string>>();

  constructor(private readonly make: (binding: Binding) => string) {}

  /** The name of the Secret for a backend. */
  public nameIn(binding: Binding): string {
    const chart = Chart.of(binding.scope);
    const names = this.made.get(chart) ?? new Map<string, string>();
    this.made.set(chart, names);
    const key = `${binding.namespace}/${binding.dialect.dialectName}`;
    const name = names.get(key) ?? this.make(binding);
    names.set(key, name);
    return name;
  }
}

/** Makes an Opaque Secret. */
export function makeSecret(binding: Binding, intent: SecretIntent, metadata?: ApiObjectMetadata): string {
  const { scope, id, dialect } = binding;
  return new Resource(scope, id, {
    dialect, kind: secretKind, metadata: placed(binding, metadata), intent: () => ({ type: 'Opaque', ...intent }),
  }).name;
}

/** An ExternalSecret whose Secret may take the name of the ExternalSecret itself. */
export type ExternalSecretDraft = Omit<ExternalSecretIntent, 'secretName'> & { readonly secretName?: string };

/** Makes an ExternalSecret and tells the name of the Secret it stands for. */
export function makeExternalSecret(binding: Binding, draft: ExternalSecretDraft, metadata?: ApiObjectMetadata): string {
  const { scope, id, dialect } = binding;
  const resource: Resource<ExternalSecretIntent> = new Resource<ExternalSecretIntent>(scope, id, {
    dialect,
    kind: externalSecretKind,
    metadata: placed(binding, metadata),
    intent: () => ({ ...draft, secretName: draft.secretName ?? resource.name }),
  });
  return draft.secretName ?? resource.name;
}

function placed({ namespace }: Binding, metadata: ApiObjectMetadata | undefined): ApiObjectMetadata | undefined {
  return namespace === undefined ? metadata : { ...metadata, namespace };
}
