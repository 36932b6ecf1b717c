import { IRouteTarget, RouteTargetConfig } from './route-target';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';

/**
 * A URL that a policy calls in the place of a Service or a backend, such as an authorization server (`url` beside `backendRef`; agentgateway 1.5 and later).
 * Routes cannot lead to it. Not verified at run time.
 */
@checked
export class CalledUrl implements IRouteTarget {
  /**
   * A URL with its path, where what is called has one.
   *
   * @param url http or https, at most 1024 characters, such as `https://login.example.com/token`
   * @throws when it is no such URL, or has a user, a query or a fragment
   */
  public static of(url: string): CalledUrl {
    return new CalledUrl(url);
  }

  private constructor(private readonly url: string) {
    if (url.length > 1024 || !/^https?:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/.test(url)) {
      // What was given is not shown: it may hold a key.
      throw new CodedError('InvalidConnection', 'a URL that a policy calls is http or https, a host, a port and a path, without user, query or fragment, and of at most 1024 characters');
    }
  }

  /**
   * Refuses: a route leads to backends and Services, and so does what calls objects of the cluster only.
   *
   * @throws InvalidConnection always
   */
  public toRouteTarget(): RouteTargetConfig {
    throw new CodedError('InvalidConnection', 'a URL is called by policies only, and not by all of them; give a Service or a backend, such as a StaticBackend for its host');
  }

  /** @internal */
  public _toIntent(): { readonly url: string } {
    return { url: this.url };
  }
}
