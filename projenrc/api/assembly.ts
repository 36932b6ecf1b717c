import { readFileSync } from 'fs';
import { join } from 'path';

/** What is read of the assembly that jsii writes. */
export interface TypeRef {
  readonly fqn?: string;
  readonly primitive?: string;
  readonly collection?: { readonly kind: string; readonly elementtype: TypeRef };
}

export interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
  readonly default?: string;
}

export interface Parameter {
  readonly name: string;
  readonly type: TypeRef;
  readonly optional?: boolean;
  readonly docs?: Docs;
}

export interface Property extends Parameter {
  readonly static?: boolean;
}

export interface Callable {
  readonly docs?: Docs;
  readonly parameters?: readonly Parameter[];
  readonly protected?: boolean;
}

export interface Method extends Callable {
  readonly name: string;
  readonly static?: boolean;
  readonly returns?: { readonly type: TypeRef };
}

export interface ApiType {
  readonly fqn: string;
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  /** Whether an interface is nothing but properties. */
  readonly datatype?: boolean;
  readonly abstract?: boolean;
  readonly base?: string;
  readonly interfaces?: readonly string[];
  readonly docs?: Docs;
  readonly initializer?: Callable;
  readonly properties?: readonly Property[];
  readonly methods?: readonly Method[];
  readonly members?: readonly { readonly name: string; readonly docs?: Docs }[];
  readonly locationInModule: { readonly filename: string };
}

interface Assembly {
  readonly types: { readonly [fqn: string]: ApiType };
}

/** The types of the library, and those of others that they use. */
export class Api {
  /** The API as it was compiled, in the folder of the package. */
  public static read(root: string): Api {
    const load = (...path: readonly string[]) => (JSON.parse(readFileSync(join(root, ...path, '.jsii'), 'utf8')) as Assembly).types;
    return new Api(load(), { ...load('node_modules', 'constructs'), ...load('node_modules', 'cdk8s'), ...load('node_modules', 'cdk8s-plus-28') });
  }

  private constructor(private readonly own: Assembly['types'], private readonly others: Assembly['types']) {}

  /** The types of the library, by name. */
  public get types(): readonly ApiType[] {
    return Object.values(this.own).sort((a, b) => a.name < b.name ? -1 : 1);
  }

  public isOwn(fqn: string): boolean {
    return fqn in this.own;
  }

  public type(fqn: string): ApiType {
    const found = this.own[fqn] ?? this.others[fqn];
    if (found === undefined) { throw new Error(`${fqn} is in no assembly that is read`); }
    return found;
  }

  /** What a type is in the end a construct by. */
  public isConstruct({ base }: ApiType): boolean {
    return base !== undefined && (base === 'constructs.Construct' || this.isConstruct(this.type(base)));
  }

  /** What a type takes over: its base, and the interfaces that it extends; not what a class promises. */
  public inherited({ kind, base, interfaces }: ApiType): readonly ApiType[] {
    const from = kind === 'interface' ? interfaces ?? [] : base === undefined ? [] : [base];
    return from.filter(fqn => this.isOwn(fqn)).map(fqn => this.type(fqn)).flatMap(type => [type, ...this.inherited(type)]);
  }
}
