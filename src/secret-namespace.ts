import { ISecret, Secret } from 'cdk8s-plus-28';
import { Binding } from './binding';

/** The name of a Secret for a backend to refer to. No gateway reads a Secret of another namespace, so that is an error at synth. */
export function secretNameIn({ scope, namespace }: Binding, secret: ISecret): string {
  const own = secret instanceof Secret ? secret.metadata.namespace : namespace;
  if (own !== namespace) {
    scope.node.addValidation({
      validate: () => [`CrossNamespaceSecret: the Secret '${secret.name}' is in namespace '${own ?? 'default'}' but the backend is in ` +
        `'${namespace ?? 'default'}', and no gateway reads a credential across namespaces; put them in one namespace`],
    });
  }
  return secret.name;
}
