import { DialectRange } from './dialect-range';
import { KnownObject } from './known-object';
import { KnownObjects } from './known-objects';
import { Key } from '../codec/manifest-path';
import { Severity } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';
import { BackendIntent } from '../intent/backend';
import { RouteIntent } from '../intent/route';

/** What a finding is about, for the reader of a list of codes. */
export type Topic = 'values' | 'backends' | 'routes' | 'policies' | 'credentials' | 'dialects' | 'server' | 'files' | 'app' | 'acknowledgements' | 'simulation' | 'manifests' | 'drawings';

/** Something that can be said, under a stable code. */
export interface CodeEntry {
  readonly code: string;
  /** How bad it is; a single finding may be milder. */
  readonly level: Severity;
  readonly topic: Topic;
  /** One line, to follow "says that …". */
  readonly title: string;
  /** Why that is wrong. */
  readonly reason: string;
  /** What to do about it. */
  readonly fix: string;
}

/** An input with a fault, and the same without it. */
export interface Examples {
  /**
   * Manifests (`yaml`); statements of an app (`typescript`) that has `app` and `chart`, all of this library and of cdk8s, and `kplus` for
   * cdk8s-plus; or commands (`shell`), for what is wrong with files rather than with their text.
   */
  readonly language: 'yaml' | 'typescript' | 'shell';
  readonly bad: string;
  readonly good: string;
  /** Dialects that they are tried in, where that is not every one that the rule holds in; none stands for no dialect given. */
  readonly dialects?: readonly string[];
}

/** What is wrong with an object. */
export interface Found {
  /** What is wrong, what was given, what to do. */
  readonly message: string;
  /** Where in the manifest. */
  readonly keys: readonly Key[];
  /** Where it is not as bad as the code says. */
  readonly level?: Severity;
}

/** One finding about objects, and how it is found; the same for manifests of an app and of files. */
export interface ObjectRule extends CodeEntry {
  readonly dialects: DialectRange;
  /** Whether, where the dialect is not known, one of those that may be meant is enough; otherwise it must hold in all of them. */
  readonly alsoInDoubt?: boolean;
  /** Left out where objects that we wrote are asked, too; they need not be where the intent was asked for it, or no codec writes it. */
  readonly isAskedOfOurs?: false;
  /** Kinds it looks at, as `group/Kind` (`/Secret` for core kinds); a star stands for every kind of a group, or every group. */
  readonly kinds: readonly string[];
  /** Names of fields: there is nothing to find where a spec has none of them, in whatever place, so the object is not asked. Left out where any object is. */
  readonly fields?: readonly string[];
  readonly examples: Examples;
  /** Pure: looks at the object and what is around it. */
  find(object: KnownObject, around: KnownObjects): readonly Found[];
}

/** What is wrong with an intent. */
export interface Said {
  /** What is wrong, what was given, what to do. */
  readonly message: string;
  /** Where in the intent, e.g. `tiers[1][0].host`; empty for all of it. */
  readonly where: string;
  /** Where it is not as bad as the code says. */
  readonly level?: Severity;
}

/** One finding about what an object means, whether a construct says it or a manifest was read. */
export interface IntentRule extends CodeEntry {
  readonly dialects: DialectRange;
  /** Whether it is about what the user stated, or about what becomes of that in the dialect. */
  readonly stage: 'stated' | 'placed';
  /** Whether manifests that were read are asked as well; much of what is wrong with them the server finds, or what is around them sets right. */
  readonly isAskedOfRead: boolean;
  readonly examples: Examples;
  /** Pure, and never throws: what was read may hold anything. */
  inBackend?(backend: BackendIntent, dialect: DialectDefinition): readonly Said[];
  inRoute?(route: RouteIntent, dialect: DialectDefinition): readonly Said[];
}

/** A code that is said by what translates, judges or takes values, and how it comes about. */
export interface FedCode extends CodeEntry {
  /** The dialects that it is said in; all of them where left out. */
  readonly dialects?: DialectRange;
  readonly examples: Examples;
}
