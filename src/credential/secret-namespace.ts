import { ConfigMap, ISecret, Secret } from 'cdk8s-plus-28';
import { Binding } from '../synth/binding';

/** The name of a Secret for a backend to refer to. No gateway reads a Secret of another namespace, so that is an error at synth. */
export function secretNameIn(binding: Binding, secret: ISecret): string {
  // Not by instanceof: cdk8s-plus takes long to load, and what is imported by name has no metadata.
  if (isOwn(secret)) { requireNamespace(binding, 'CrossNamespaceSecret', secret); }
  return secret.name;
}

/** The name of a ConfigMap for a backend to refer to, which must be in its namespace too. */
export function configMapNameIn(binding: Binding, configMap: ConfigMap): string {
  requireNamespace(binding, 'CrossNamespaceConfigMap', configMap);
  return configMap.name;
}

const isOwn = (secret: ISecret): secret is Secret => (secret as Partial<Secret>).metadata !== undefined;

function requireNamespace({ namespace, refuse }: Binding, code: string, { kind, name, metadata }: Secret | ConfigMap): void {
  if (metadata.namespace === namespace) { return; }
  refuse(code, `the ${kind} '${name}' is in namespace '${metadata.namespace ?? 'default'}' but the backend is in ` +
    `'${namespace ?? 'default'}', and no gateway reads one across namespaces; put them in one namespace`);
}
