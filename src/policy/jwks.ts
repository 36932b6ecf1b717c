import { Duration } from 'cdk8s';
import { calledAt } from './called-service';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { gatewayDuration } from '../input/gateway-duration';
import { jwksProblem } from '../intent/policy/jwks';
import { JwksIntent } from '../intent/policy/jwt';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';

/**
 * Options for public keys that the gateway fetches.
 */
export interface RemoteJwksOptions {
  /**
   * How long the keys are kept, at least five minutes (`cacheDuration`).
   *
   * @default - five minutes
   */
  readonly cacheDuration?: Duration;

  /**
   * The whole URL of the keys instead of the path, which Gloo wants beside the Upstream (`url`), and no other dialect takes.
   *
   * @default - the path
   */
  readonly url?: string;
}

/** The longest set of keys in a manifest. */
const MOST = 65_536;

/**
 * The public keys that tokens are checked with: a JSON Web Key Set.
 */
@checked
export class Jwks {
  /**
   * The keys themselves (`jwks.inline`).
   *
   * @param json the set as JSON, of at most 65536 characters: `{"keys": [{"kty": "RSA", "kid": "…", …}]}`
   * @throws when it is no such set, has no key, a key without `kid`, or a private one
   */
  public static fromJson(json: string): Jwks {
    const problem = json.length > MOST ? `it is longer than ${MOST} characters; fetch it with Jwks.remote()` : jwksProblem(json);
    if (problem !== undefined) { throw new CodedError('InvalidJwks', `this is no set of public keys for tokens: ${problem}`); }
    return new Jwks(() => ({ kind: 'inline', jwks: json }));
  }

  /**
   * The keys at a service of the issuer (`jwks.remote`). It is the controller of agentgateway that fetches them (recorded on 1.4.1).
   *
   * @param service a Service, a plain host, such as a `StaticBackend`, or a `CalledUrl`; an Upstream in Gloo
   * @param path path of the keys there, such as `/.well-known/jwks.json` (`jwksPath`); a slash at its beginning makes no difference
   * @param options how long they are kept
   * @throws when the path is empty, the duration is too short, or the service is a Service without port
   */
  public static remote(service: IRouteTarget, path: string, options: RemoteJwksOptions = {}): Jwks {
    const { cacheDuration, url } = options;
    if (isBlank(path)) { throw new CodedError('EmptyName', 'the path of the keys of an issuer must not be empty, such as /.well-known/jwks.json'); }
    if (cacheDuration && cacheDuration.toMilliseconds() < 300_000) {
      throw new CodedError('InvalidDuration', `keys of an issuer are kept for at least five minutes, got ${gatewayDuration(cacheDuration)}`);
    }
    const called = calledAt(service, url === undefined ? path : undefined);
    return new Jwks(binding => {
      const { service: there, ...rest } = called(binding);
      const said = { ...rest, ...url !== undefined && { url }, ...cacheDuration && { cacheDuration: gatewayDuration(cacheDuration) } };
      return { kind: 'remote', service: { ...spelledOut(binding), ...there }, ...said };
    });
  }

  private constructor(private readonly intent: (binding: Binding) => JwksIntent) {}

  /** @internal */
  public _bind(binding: Binding): JwksIntent {
    return this.intent(binding);
  }
}

/** The namespace of the policy, where the dialect wants it spelled out. */
const spelledOut = ({ dialect, namespace }: Binding): { readonly namespace?: string } =>
  dialect._definition.placement.secretNamespace && namespace !== undefined ? { namespace } : {};
