import { CAPABILITIES, isOfDialect } from '../../dialects/gaps';
import { DIALECTS } from '../../dialects/registry';

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** What dialects lack of capabilities that they have, and the capabilities that it is a part of, by the names that people call them. */
export function capabilityParts(): ReadonlyMap<string, ReadonlySet<string>> {
  return known ??= found();
}

function found(): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = new Map<string, Set<string>>();
  const kinds = DIALECTS.flatMap(({ policy, morePolicies }) => [policy, ...morePolicies]);
  for (const { codec } of kinds) {
    for (const { capability, feature: whole } of CAPABILITIES) {
      for (const { feature } of codec.gapsAt?.(capability).filter(isOfDialect) ?? []) {
        if (feature !== whole) { parts.set(feature, new Set(parts.get(feature)).add(whole)); }
      }
    }
  }
  return parts;
}
