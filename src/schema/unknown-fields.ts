import { UnknownField } from './check';
import { has, isObject } from './json-type';
import { Findings } from './problem';
import { Release } from './release';

/** Reports the fields that no schema knows, and nothing else: the server drops them before it looks at types. */
export function checkUnknownFields(
  value: unknown, index: number | undefined, release: Release, findings: Findings, unknownField: UnknownField,
): void {
  const facts = index === undefined ? undefined : release.schemas[index];
  const below = (key: string | number, at: number | undefined): void => {
    findings.enter(key);
    checkUnknownFields((value as { readonly [key: string | number]: unknown })[key], at, release, findings, unknownField);
    findings.leave();
  };
  if (Array.isArray(value)) {
    value.forEach((_, i) => { if (facts?.items !== undefined || !facts?.preserveUnknown) { below(i, facts?.items); } });
  } else if (isObject(value)) {
    const { properties = {}, additionalProperties: rest, preserveUnknown } = facts ?? {};
    for (const key of Object.keys(value)) {
      if (has(properties, key)) { below(key, properties[key]); } else if (typeof rest === 'number' || rest === true) {
        below(key, rest === true ? undefined : rest);
      } else if (!preserveUnknown && value[key] !== undefined) {
        findings.add('SchemaUnknownField', unknownField(key, value, Object.keys(properties), findings), key);
      }
    }
  }
}
