import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { edited } from './epoch';
import { addOverride, Override, overridesOf } from './override';
import { isOwnObject } from './own-object';
import { writeWithOverrides } from './patched';
import { Watch } from './watch';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';

/**
 * Says fields of an object for which nothing else has words. Unlike JSON patches, which fail below what is not there, overrides make the objects in
 * between. They come after the patches of the object, in their order, and the result is judged as all else.
 */
@checked
export class Overrides {
  /**
   * The overrides of the object that a construct makes.
   *
   * @param construct an object of cdk8s, or a construct whose main object is one
   * @throws when the construct has no main object
   */
  public static of(construct: IConstruct): Overrides {
    if (!ApiObject.isApiObject(construct) && !(construct.node.defaultChild ?? construct.node.tryFindChild('Resource'))) {
      throw new CodedError('InvalidOverride', `'${construct.node.path}' has no object of its own that could be overridden; give one of the constructs within`);
    }
    return new Overrides(ApiObject.of(construct));
  }

  private constructor(private readonly object: ApiObject) {}

  /**
   * Has a value stand at a path, in place of whatever is there.
   *
   * @param path names from the root with dots in between, e.g. `spec.policies.http.requestTimeout`; numbers are places in lists, `-` is the end of
   * one, and a dot within a name has a backslash before it: `metadata.annotations.example\.com/owner`
   * @param value a value as JSON has them
   * @throws when the path is empty or has an empty name, or the value is none that JSON has
   */
  public addOverride(path: string, value: any): void {
    if (plainOf(value) === undefined) {
      throw new CodedError('InvalidOverride', `the override of '${path}' has a value that JSON has not, a ${typeof value}; give a text, a number, a boolean, a list or an object`);
    }
    this.add({ path: namesOf(path), value: plainOf(value) });
  }

  /**
   * Takes away what stands at a path, if anything does.
   *
   * @param path as for `addOverride`
   * @throws when the path is empty or has an empty name
   */
  public addDeletionOverride(path: string): void {
    this.add({ path: namesOf(path), value: undefined });
  }

  private add(override: Override): void {
    const { object } = this;
    const isFirst = overridesOf(object).length === 0;
    addOverride(object, override);
    if (isOwnObject(object)) { object.overridden(); } else if (isFirst) { writeWithOverrides(object); }
    Watch.of(object);
    edited();
  }
}

function namesOf(path: string): readonly string[] {
  const names = path.split(/(?<!\\)\./).map(name => name.replace(/\\\./g, '.'));
  if (names.includes('')) { throw new CodedError('InvalidOverride', `'${path}' is no path of names with dots in between; write it as in spec.policies.http.requestTimeout`); }
  return names;
}

function plainOf(value: unknown): unknown {
  try {
    const text = JSON.stringify(value);
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
