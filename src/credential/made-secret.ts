import { ApiObjectMetadata, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { existingSecretName } from './existing-secret';
import { ExternalSecretOptions } from './external-secret-options';
import { CodedError } from '../diagnostic/coded-error';
import { externalSecretKind, secretKind } from '../dialects/secret';
import { isBlank } from '../input/blank';
import { gatewayDuration } from '../input/gateway-duration';
import { ExternalSecretIntent, SecretIntent } from '../intent/secret';
import { Binding } from '../synth/binding';
import { Resource } from '../synth/resource';

/**
 * A Secret that comes into being with the first backend that uses it, in that backend's namespace; further backends of the same namespace share it,
 * since a credential is a value. Charts that name no namespace may go to different ones, so each has its own.
 */
export class MadeSecret {
  private readonly made = new Map<IConstruct, Map<string, string>>();

  constructor(private readonly make: (binding: Binding) => string) {}

  /** The name of the Secret for a backend. */
  public nameIn(binding: Binding): string {
    const { scope, namespace } = binding;
    const around = namespace === undefined ? Chart.of(scope) : scope.node.root;
    const names = this.made.get(around) ?? new Map<string, string>();
    this.made.set(around, names);
    const key = `${namespace}/${binding.dialect.dialectName}`;
    const name = names.get(key) ?? this.make(binding);
    names.set(key, name);
    return name;
  }
}

/** What a Secret holds, by the names of its entries; these may depend on the dialect. */
export type Entries = (binding: Binding) => { readonly [entry: string]: string };

/** An Opaque Secret with these entries. */
export function writtenSecret(entries: Entries, metadata?: ApiObjectMetadata): MadeSecret {
  return new MadeSecret(binding => {
    const { scope, id, dialect } = binding;
    return new Resource<SecretIntent>(scope, id, {
      dialect, kind: secretKind, metadata: placed(binding, metadata), intent: () => ({ type: 'Opaque', stringData: entries(binding) }),
    }).name;
  });
}

/** Where the entries of a fetched Secret come from. */
type Fetch = (binding: Binding) => Pick<ExternalSecretIntent, 'template' | 'data' | 'extract'>;

/** A Secret that the External Secrets Operator fetches; it takes the name of the ExternalSecret unless it has one of its own. */
export function fetchedSecret(options: ExternalSecretOptions, fetch: Fetch): MadeSecret {
  const { store, remoteKey, metadata } = options;
  if (isBlank(remoteKey)) { throw new CodedError('EmptyName', 'the remoteKey of an ExternalSecret must not be empty; give the name of the secret in the store'); }
  const secretName = options.secretName === undefined ? undefined : existingSecretName(options.secretName);
  const refreshInterval = options.refreshInterval && gatewayDuration(options.refreshInterval);
  return new MadeSecret(binding => {
    const { scope, id, dialect } = binding;
    const resource: Resource<ExternalSecretIntent> = new Resource<ExternalSecretIntent>(scope, id, {
      dialect,
      kind: externalSecretKind,
      metadata: placed(binding, metadata),
      intent: () => ({
        store: store._toIntent(),
        secretName: secretName ?? resource.name,
        ...refreshInterval && { refreshInterval },
        ...fetch(binding),
      }),
    });
    return secretName ?? resource.name;
  });
}

/** The same for a secret that is fetched as a whole; `properties` says which of its properties becomes which entry. */
export function extractedSecret(options: ExternalSecretOptions, properties: Entries): MadeSecret {
  return fetchedSecret(options, binding => ({
    template: Object.fromEntries(Object.entries(properties(binding)).map(([entry, property]) => [entry, template(property)])),
    extract: [{ key: options.remoteKey }],
  }));
}

/** Go's templates take a name with a dash or a dot for something else, so those are looked up. */
function template(property: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(property) ? `{{ .${property} }}` : `{{ index . ${JSON.stringify(property)} }}`;
}

function placed({ namespace, refuse }: Binding, metadata: ApiObjectMetadata | undefined): ApiObjectMetadata | undefined {
  const asked = metadata?.namespace;
  if (asked !== undefined && asked !== namespace) {
    refuse('CrossNamespaceSecret', `the Secret is to be made in namespace '${asked}' but the backend is in '${namespace ?? 'default'}', ` +
      'and no gateway reads one across namespaces; leave the namespace out of the metadata of the Secret');
  }
  return namespace === undefined ? metadata : { ...metadata, namespace };
}
