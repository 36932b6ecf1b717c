import { CodedError } from '../diagnostic/coded-error';
import { absolutePath } from '../input/absolute-path';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { FilterIntents } from '../intent/route';

/**
 * How a rule changes path and host of a request before it is forwarded. Backends of LLMs are called at the path of the provider's API
 * whatever the path was before, so that a path matters for plain hosts, Services and Gloo, and on agentgateway where the path of the client is
 * sent on: for `ApiFormat.PASSTHROUGH` and `DETECT`, and to a host of one's own without a path. There the rule's own prefix is taken off
 * unless a path is rewritten here, see `keepPrefix` of the rule. A host that is rewritten is what the provider gets, whatever the backend says.
 */
@checked
export class Rewrite {
  /**
   * The whole path is replaced.
   *
   * @param path the new path, starting with `/`
   * @throws when the path does not start with `/`
   */
  public static fullPath(path: string): Rewrite {
    return new Rewrite({ path: { type: 'full', value: absolutePath(path) } });
  }

  /**
   * The prefix that the rule matched is replaced; the rule must have exactly one match, by path prefix.
   *
   * @param prefix the new prefix, starting with `/`
   * @throws when the prefix does not start with `/`
   */
  public static prefix(prefix: string): Rewrite {
    return new Rewrite({ path: { type: 'prefix', value: absolutePath(prefix) } });
  }

  /**
   * The Host header is replaced.
   *
   * @param hostname the new host
   * @throws when the host is empty
   */
  public static hostname(hostname: string): Rewrite {
    return new Rewrite({ hostname: hostOf(hostname) });
  }

  /**
   * Host and whole path are replaced.
   *
   * @param hostname the new host
   * @param path the new path, starting with `/`
   * @throws when the host is empty, or the path does not start with `/`
   */
  public static hostnameAndPath(hostname: string, path: string): Rewrite {
    return new Rewrite({ hostname: hostOf(hostname), path: { type: 'full', value: absolutePath(path) } });
  }

  private constructor(private readonly intent: FilterIntents['rewrite']) {}

  /** @internal */
  public _toIntent(): FilterIntents['rewrite'] {
    return this.intent;
  }
}

function hostOf(hostname: string): string {
  if (isBlank(hostname)) { throw new CodedError('InvalidHost', 'the host of a rewrite must not be empty; give it, such as api.example.com'); }
  return hostname;
}
