import { readFileSync } from 'fs';
import { join } from 'path';

interface Docs { readonly summary?: string; readonly default?: string }
interface TypeRef { readonly fqn?: string; readonly primitive?: string; readonly union?: unknown; readonly collection?: { readonly elementtype: TypeRef } }
interface Member {
  readonly name: string;
  readonly docs?: Docs;
  readonly optional?: boolean;
  readonly overrides?: string;
  readonly static?: boolean;
  readonly type?: TypeRef;
  readonly parameters?: readonly { readonly name: string; readonly type: TypeRef; readonly docs?: Docs }[];
  readonly returns?: { readonly type: TypeRef };
}
interface ApiType {
  readonly name: string;
  readonly kind: string;
  readonly base?: string;
  readonly datatype?: boolean;
  readonly docs?: Docs;
  readonly properties?: readonly Member[];
  readonly methods?: readonly Member[];
  readonly initializer?: { readonly protected?: boolean; readonly parameters?: readonly { readonly name: string }[] };
}

const assembly = JSON.parse(readFileSync(join(__dirname, '..', '.jsii'), 'utf8')) as { readonly types: { readonly [fqn: string]: ApiType } };
const types = Object.values(assembly.types);
const members = types.flatMap(type => [...type.properties ?? [], ...type.methods ?? []].map(member => ({ type, member, id: `${type.name}.${member.name}` })));
const refs = (value: unknown): readonly TypeRef[] => value !== null && typeof value === 'object' ? [value as TypeRef, ...Object.values(value).flatMap(refs)] : [];
const usesRef = (member: Member, holds: (ref: TypeRef) => boolean) => refs([member.type, member.parameters, member.returns]).some(holds);
const constructs = types.filter(({ base }) => base === 'constructs.Construct' || types.some(t => t.base === 'constructs.Construct' && base?.endsWith(`.${t.name}`)));

describe('the public API, as jsii sees it,', () => {
  const rule = (title: string, offenders: () => readonly string[]) => test(title, () => expect(offenders()).toEqual([]));

  rule('has no unions, which degrade in other languages', () => members.filter(({ member }) => usesRef(member, ref => ref.union !== undefined)).map(({ id }) => id));
  // A value for any field of any object, as in `JsonPatch.add` of cdk8s, and a manifest of any kind.
  const any = ['Overrides.addOverride', 'ManifestObject.manifest'];
  rule('has no any but the value of an override and a whole manifest', () => members.filter(({ id, member }) => !any.includes(id) && usesRef(member, ref => ref.primitive === 'any')).map(({ id }) => id));
  rule('is all that can be imported', () => Object.keys(jest.requireActual<object>('../src')).filter(name => !types.some(type => type.name === name)));
  rule('documents every type', () => types.filter(type => !type.docs?.summary).map(({ name }) => name));
  rule('documents every member', () => members.filter(({ member }) => !member.overrides && !member.docs?.summary).map(({ id }) => id));
  rule('documents every parameter of a method', () => members.filter(({ member }) => !member.overrides)
    .flatMap(({ member, id }) => (member.parameters ?? []).filter(({ docs }) => !docs?.summary).map(({ name }) => `${id}(${name})`)));
  rule('says what happens without an optional property', () => members.filter(({ type, member }) => type.datatype && member.optional && !member.docs?.default).map(({ id }) => id));
  rule('never has undefined for a default', () => members.filter(({ member }) => member.docs?.default === 'undefined').map(({ id }) => id));
  rule('makes constructs of (scope, id, props)', () => constructs.filter(({ initializer }) => initializer)
    .filter(({ initializer }) => initializer?.parameters?.map(({ name }) => name).join() !== 'scope,id,props').map(({ name }) => name));
  rule('has no public constructor beside static factories of the same class', () => types
    .filter(({ kind, base, initializer, methods }) => kind === 'class' && !base && initializer && !initializer.protected
      && (methods ?? []).some(({ static: isStatic, returns, name }) => isStatic && name !== 'of' && returns))
    .map(({ name }) => name));
  rule('names danger: whatever takes a literal secret is called unsafe', () => members
    .filter(({ member }) => /literal|inline|insecure|plaintext/i.test(member.name) && !/^unsafe/.test(member.name)).map(({ id }) => id));
});
