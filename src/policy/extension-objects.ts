import { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { ExtensionIntent, ExtensionPart } from '../intent/policy/extension';
import { NamedExtension, placeExtensions } from '../intent/policy/place-extensions';
import { Capabilities, PolicyIntent } from '../intent/policy/policy';
import { Dialect } from '../synth/dialect';
import { Resource } from '../synth/resource';

const NONE: readonly ExtensionPart[] = [];

/** The parts of policies that a dialect keeps in objects of their own. */
export const partsElsewhere = (dialect: Dialect): readonly ExtensionPart[] => dialect._definition.extension?.holds ?? NONE;

/** Makes the objects that a policy refers to for its parts; `said` is what it says whenever they are written. */
export function makeExtensions(
  scope: Construct, dialect: Dialect, policy: Pick<Resource<PolicyIntent>, 'name' | 'node'>, metadata: ApiObjectMetadata | undefined, said: () => Capabilities,
): void {
  const { extension } = dialect._definition;
  if (!extension) { return; }
  const made = (): readonly NamedExtension[] => placeExtensions(said(), extension.holds, policy.name).extensions;
  made().forEach(({ name }, i) => new Resource<ExtensionIntent>(scope, `${policy.node.id}Extension${i + 1}`, {
    dialect,
    kind: extension,
    metadata: { ...metadata, name },
    intent: () => made()[i].intent,
  }));
}
