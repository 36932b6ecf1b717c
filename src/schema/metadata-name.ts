import { JsonObject } from './json-type';
import { SUBDOMAIN } from './metadata-key';
import { Findings, shown } from './problem';

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** What the name of an object may be. */
export interface NameRule {
  readonly pattern: RegExp;
  readonly longest: number;
  readonly words: string;
}

const NAMES: { readonly [rule: string]: NameRule } = {
  subdomain: { pattern: SUBDOMAIN, longest: 253, words: 'lower-case letters, digits, \'-\' and \'.\'' },
  label: { pattern: LABEL, longest: 63, words: 'lower-case letters, digits and \'-\'' },
  service: { pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/, longest: 63, words: 'lower-case letters, digits and \'-\', beginning with a letter' },
};

/** What an object within an object may be called, if anything: what a path can hold. */
export const EMBEDDED: NameRule = { pattern: /^(?!\.\.?$)[^/%]*$/, longest: Infinity, words: 'no \'/\' and no \'%\'' };

const OF_KIND: { readonly [kind: string]: NameRule | undefined } = { 'v1/Service': NAMES.service, 'v1/Namespace': NAMES.label };

/** The rule for the names of a kind. */
export const nameRuleOf = (kind: string): NameRule => OF_KIND[kind] ?? NAMES.subdomain;

/** The server cuts a prefix before it appends to it. */
const LONGEST_PREFIX = 58;

export const fitsName = (text: string, { longest, pattern }: NameRule): boolean => text.length <= longest && pattern.test(text);

export const fitsNamespace = (text: string): boolean => text.length <= 63 && LABEL.test(text);

export function checkName({ name, generateName }: JsonObject, findings: Findings, rule: NameRule): void {
  const fits = (text: string) => fitsName(text, rule);
  const wrong = (field: string, text: string) =>
    findings.add('SchemaMetadata', `a name has ${rule.words}, and at most ${rule.longest} characters, got ${shown(text)}`, field);
  const given = isGiven(name);
  if (given && !fits(name)) { wrong('name', name); }
  if (isGiven(generateName)) {
    // What is appended follows a dash well; but the server looks away from the character before that dash, too.
    const generated = given ? 'a' : `${generateName.slice(0, LONGEST_PREFIX)}b2c4d`;
    if (!fits(generateName.replace(/[\0-\x7f]-$/, 'a')) || !fits(generated)) { wrong('generateName', generateName); }
  } else if (!given && rule !== EMBEDDED && !isOtherwiseWrong(name)) {
    findings.add('SchemaMetadata', 'an object needs a name; add metadata.name', 'name');
  }
}

const isGiven = (text: unknown): text is string => typeof text === 'string' && text !== '';

/** The type has been reported already. */
const isOtherwiseWrong = (text: unknown): boolean => text !== undefined && text !== null && typeof text !== 'string';

export function checkNamespace(namespace: unknown, findings: Findings): void {
  if (isGiven(namespace) && !fitsNamespace(namespace)) {
    findings.add('SchemaMetadata', `a namespace has lower-case letters, digits and '-', and at most 63 characters, got ${shown(namespace)}`, 'namespace');
  }
}
