import { CodedError } from '../diagnostic/coded-error';
import { absolutePath } from '../input/absolute-path';
import { checked } from '../input/checked';
import { regularExpression } from '../input/expression';
import { MatchIntent, PathMatchIntent } from '../intent/route';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'];

/**
 * Which requests a rule is for. The matches of a rule are alternatives; use `allOf` for conditions that must hold together.
 */
@checked
export class RouteMatch {
  /**
   * The path is this one or below it: `/chat` matches `/chat` and `/chat/completions`, not `/chats`.
   *
   * @param prefix the path, starting with `/`
   * @throws when the path does not start with `/`
   */
  public static pathPrefix(prefix: string): RouteMatch {
    return RouteMatch.path('prefix', prefix);
  }

  /**
   * The path is exactly this one.
   *
   * @param path the path, starting with `/`
   * @throws when the path does not start with `/`
   */
  public static pathExact(path: string): RouteMatch {
    return RouteMatch.path('exact', path);
  }

  /**
   * The path matches a regular expression as a whole, without the query. agentgateway ranks expressions and prefixes together, by the length of
   * their text: `/p.*` comes before the prefix `/p` (recorded on 1.4.1).
   *
   * @param expression regular expression in the syntax of the gateway (RE2)
   * @throws when it is not one
   */
  public static pathRegex(expression: string): RouteMatch {
    return new RouteMatch({ path: { type: 'regex', value: regularExpression(expression) } });
  }

  /**
   * A request header has this value.
   *
   * @param headerName name of the header
   * @param value the value
   */
  public static header(headerName: string, value: string): RouteMatch {
    return new RouteMatch({ headers: [{ name: headerName, type: 'exact', value }] });
  }

  /**
   * A request header matches a regular expression.
   *
   * @param headerName name of the header
   * @param expression regular expression in the syntax of the gateway (RE2)
   * @throws when it is not one
   */
  public static headerRegex(headerName: string, expression: string): RouteMatch {
    return new RouteMatch({ headers: [{ name: headerName, type: 'regex', value: regularExpression(expression) }] });
  }

  /**
   * A query parameter has this value, after decoding. Of one that is given several times agentgateway looks at the last (recorded on 1.4.1).
   *
   * @param parameterName name of the parameter
   * @param value the value
   */
  public static queryParam(parameterName: string, value: string): RouteMatch {
    return new RouteMatch({ query: [{ name: parameterName, type: 'exact', value }] });
  }

  /**
   * A query parameter matches a regular expression.
   *
   * @param parameterName name of the parameter
   * @param expression regular expression in the syntax of the gateway (RE2)
   * @throws when it is not one
   */
  public static queryParamRegex(parameterName: string, expression: string): RouteMatch {
    return new RouteMatch({ query: [{ name: parameterName, type: 'regex', value: regularExpression(expression) }] });
  }

  /**
   * The request has this method.
   *
   * @param method the method in capitals, e.g. `POST`
   * @throws when there is no such method
   */
  public static method(method: string): RouteMatch {
    if (!METHODS.includes(method)) { throw new CodedError('UnknownName', `'${method}' is not an HTTP method; use one of: ${METHODS.join(', ')}`); }
    return new RouteMatch({ method });
  }

  /**
   * All of these conditions hold.
   *
   * @param matches the conditions
   * @throws when two of them are about the path, or about the method
   */
  public static allOf(...matches: RouteMatch[]): RouteMatch {
    const all = matches.map(match => match.intent);
    for (const key of ['path', 'method'] as const) {
      if (all.filter(match => match[key] !== undefined).length > 1) {
        throw new CodedError('ConflictingOptions', `a request has one ${key}, but several conditions on it were combined; give the rule several matches instead`);
      }
    }
    const headers = all.flatMap(match => match.headers ?? []);
    const query = all.flatMap(match => match.query ?? []);
    return new RouteMatch({
      ...Object.assign({}, ...all),
      ...headers.length > 0 && { headers },
      ...query.length > 0 && { query },
    });
  }

  private static path(type: PathMatchIntent['type'], value: string): RouteMatch {
    return new RouteMatch({ path: { type, value: absolutePath(value) } });
  }

  private constructor(private readonly intent: MatchIntent) {}

  /** @internal */
  public _toIntent(): MatchIntent {
    return this.intent;
  }
}
