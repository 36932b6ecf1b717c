import { CAPABILITIES } from './area';
import { INTENT_LISTS } from './intent-lists';
import { sealed } from './sealed';
import { spaced } from './statement';
import { Fact, Place, Subject, SubjectKind } from './subject';
import { Capabilities, Capability } from '../intent/policy/policy';
import { isObject } from '../schema/json-type';

/** A subject while its facts are gathered. */
export class Draft implements Subject {
  public readonly facts: Fact[] = [];
  public readonly parts: Draft[] = [];
  public tiers: readonly (readonly number[])[] | undefined;
  public signature: string | undefined;
  private readonly keys = new Map<string, number>();

  /** `home` is the namespace that things are in of which no other is said. */
  constructor(
    public readonly kind: SubjectKind, public readonly id: string, public readonly title: string, public readonly place: Place,
    private readonly home?: string,
  ) {}

  /** Says something; what has the key of something that is said already is told apart by a number. */
  public say(fact: Omit<Fact, 'place'> & { readonly place?: Place }): void {
    if (fact.value === undefined) { return; }
    const count = (this.keys.get(fact.key) ?? 0) + 1;
    this.keys.set(fact.key, count);
    const key = count === 1 ? fact.key : `${fact.key}#${count}`;
    const value = sealed(local(fact.value, this.home));
    this.facts.push({ lists: INTENT_LISTS.below(fact.key), ...fact, value, key, place: fact.place ?? this.place });
  }

  /** Says what capabilities say; `how` tells of what phase or precedence they are. */
  public sayCapabilities(said: Capabilities, place: Place, how = ''): void {
    for (const name of Object.keys(said) as Capability[]) {
      if (!Object.prototype.hasOwnProperty.call(CAPABILITIES, name)) { continue; }
      const [area, words] = CAPABILITIES[name];
      this.say({ plainKey: name, how, key: `${name}${how}`, words: `${words}${how}`, area, value: said[name], place });
    }
  }

  /** Says each field under its own name. */
  public sayFields(said: object, area: Fact['area'], words: { readonly [field: string]: string } = {}): void {
    for (const [key, value] of Object.entries(said)) { this.say({ key, words: words[key] ?? spaced(key), area, value }); }
  }

  public part(kind: SubjectKind, id: string, title: string, place: Place): Draft {
    const same = this.parts.filter(part => part.id === id || part.id.startsWith(`${id}#`)).length;
    const draft = new Draft(kind, same === 0 ? id : `${id}#${same + 1}`, title, place, this.home);
    this.parts.push(draft);
    return draft;
  }
}

/** Some releases want the namespace of a reference spelled out that is the own one in others. */
function local(value: unknown, home: string | undefined): unknown {
  if (home === undefined) { return value; }
  if (Array.isArray(value)) { return value.map(item => local(item, home)); }
  if (!isObject(value)) { return value; }
  const { namespace, ...rest } = value;
  const isOwn = namespace === home && typeof value.name === 'string';
  return Object.fromEntries(Object.entries(isOwn ? rest : value).map(([key, each]) => [key, local(each, home)]));
}
