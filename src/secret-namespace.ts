import { ConfigMap, ISecret, Secret } from 'cdk8s-plus-28';
import { Binding } from './binding';

/** The name of a Secret for a backend to refer to. No gateway reads a Secret of another namespace, so that is an error at synth. */
export function secretNameIn(binding: Binding, secret: ISecret): string {
  if (secret instanceof Secret) { requireNamespace(binding, 'Secret', secret); }
  return secret.name;
}

/** The name of a ConfigMap for a backend to refer to, which must be in its namespace too. */
export function configMapNameIn(binding: Binding, configMap: ConfigMap): string {
  requireNamespace(binding, 'ConfigMap', configMap);
  return configMap.name;
}

function requireNamespace({ scope, namespace }: Binding, kind: 'Secret' | 'ConfigMap', { name, metadata }: Secret | ConfigMap): void {
  if (metadata.namespace === namespace) { return; }
  scope.node.addValidation({
    validate: () => [`CrossNamespace${kind}: the ${kind} '${name}' is in namespace '${metadata.namespace ?? 'default'}' but the backend is in ` +
      `'${namespace ?? 'default'}', and no gateway reads one across namespaces; put them in one namespace`],
  });
}
