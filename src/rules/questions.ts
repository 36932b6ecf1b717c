import { ObjectRule } from './rule';
import { JsonObject } from '../schema/json-type';

/** As much of a rule as asking it takes. */
export type Question = Pick<ObjectRule, 'code' | 'level' | 'find'>;

/** The rules for objects of one kind. */
export class Questions {
  /** By rule, whether every object is asked. */
  private readonly always: readonly boolean[];
  private readonly all: readonly Question[];
  /** The rules that are asked where a field is, by its name. */
  private readonly byField = new Map<string, number[]>();

  constructor(rules: readonly ObjectRule[]) {
    this.all = rules.map(({ code, level, find }) => ({ code, level, find }));
    this.always = rules.map(({ fields }) => fields === undefined);
    rules.forEach(({ fields = [] }, rule) => new Set(fields).forEach(field => this.byField.set(field, [...this.byField.get(field) ?? [], rule])));
  }

  /** Those that may find something in a spec, in their order: one walk saves many rules a look of their own. */
  public about(spec: unknown): readonly Question[] {
    if (this.byField.size === 0) { return this.all; }
    const due = [...this.always];
    this.mark(spec, due);
    return this.all.filter((_, rule) => due[rule]);
  }

  private mark(node: unknown, due: boolean[]): void {
    if (typeof node !== 'object' || node === null) { return; }
    if (Array.isArray(node)) {
      for (const item of node) { this.mark(item, due); }
      return;
    }
    for (const name in node) {
      const rules = this.byField.get(name);
      if (rules !== undefined) { for (const rule of rules) { due[rule] = true; } }
      this.mark((node as JsonObject)[name], due);
    }
  }
}
