import { BasicUsers } from './basic-users';
import { ClientAuthMode } from './client-auth-mode';
import { BasicAuthOptions, ClientAuthOptions, JwtAuthOptions } from './client-auth-options';
import { ClientKeys } from './client-keys';
import { JwtProvider } from './jwt-provider';
import { loginIntent } from './login-intent';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { itemCount } from '../input/item-count';
import { ClientAuthIntent } from '../intent/policy/client-auth';
import { TrafficCapabilities } from '../intent/policy/traffic-capabilities';
import { Binding } from '../synth/binding';

/** No release takes more issuers, or audiences of one. */
const MOST = 64;
const MOST_LETTERS = 256;

type Said = Pick<TrafficCapabilities, 'apiKeys' | 'jwt' | 'basic'>;

/**
 * One way to tell who calls. The gateway takes the credential out of the request before it sends it on (recorded on agentgateway 1.4.1), and answers
 * 401 to who has none.
 */
@checked
export class ClientAuth {
  /**
   * By API key (`traffic.apiKeyAuthentication`): `Authorization: Bearer <key>` unless another place is said.
   *
   * @param keys where the keys are
   * @param options who passes, and where clients put their keys
   */
  public static apiKeys(keys: ClientKeys, options: ClientAuthOptions = {}): ClientAuth {
    return new ClientAuth('apiKeys', binding => ({ apiKeys: { keys: keys._bind(binding), ...common(options) } }));
  }

  /**
   * By JSON Web Token (`traffic.jwtAuthentication`; `jwtProvidersStaged` of a RouteOption, in the paid edition of Gloo). Expressions see its claims as
   * `jwt`, such as `jwt.sub`.
   *
   * @param providers whose tokens are taken, from 1 to 64
   * @param options who passes, and where clients put their tokens
   * @throws when there are none or too many, an issuer is empty, too long or there twice, a list of audiences is empty or too long, or `mcp` comes with
   * several issuers or another mode
   */
  public static jwt(providers: JwtProvider[], options: JwtAuthOptions = {}): ClientAuth {
    const { mcp, ...rest } = options;
    itemCount(providers, MOST, 'issuers of tokens').forEach(checkedProvider);
    const twice = providers.find(({ issuer }, i) => providers.findIndex(other => other.issuer === issuer) < i);
    if (twice) { throw new CodedError('DuplicateIssuer', `the issuer '${twice.issuer}' is there twice; name it once, with all its keys and audiences`); }
    if (mcp && (providers.length > 1 || (rest.mode ?? ClientAuthMode.STRICT) !== ClientAuthMode.STRICT)) {
      throw new CodedError('ConflictingOptions', 'clients of tool servers log in at one issuer, in strict mode; leave out the other issuers and the mode, or mcp');
    }
    return new ClientAuth('jwt', binding => ({
      jwt: {
        providers: providers.map(({ issuer, audiences, jwks }) => ({ issuer, ...audiences && { audiences }, keys: jwks._bind(binding) })),
        ...common(rest),
        ...mcp && { mcp: loginIntent(mcp) },
      },
    }));
  }

  /**
   * By name and password (`traffic.basicAuthentication`).
   *
   * @param users who may call
   * @param options who passes, and what for the password is asked
   * @throws when the mode is permissive, which no release knows for passwords
   */
  public static basic(users: BasicUsers, options: BasicAuthOptions = {}): ClientAuth {
    const { realm, ...rest } = options;
    if (rest.mode === ClientAuthMode.PERMISSIVE) {
      throw new CodedError('ConflictingOptions', 'a wrong password is always refused, got the permissive mode; use ClientAuthMode.OPTIONAL to let pass who gives none');
    }
    return new ClientAuth('basic', binding => ({ basic: { users: users._bind(binding), ...realm !== undefined && { realm }, ...common(rest) } }));
  }

  private constructor(private readonly kind: keyof Said, private readonly said: (binding: Binding) => Said) {}

  /** @internal */
  public get _kind(): keyof Said {
    return this.kind;
  }

  /** @internal */
  public _bind(binding: Binding): Said {
    return this.said(binding);
  }
}

const common = ({ mode, location }: ClientAuthOptions): ClientAuthIntent =>
  ({ ...mode !== undefined && { mode }, ...location && { location: location._toIntent() } });

function checkedProvider({ issuer, audiences }: JwtProvider): void {
  if (isBlank(issuer)) { throw new CodedError('EmptyName', 'the issuer of tokens must not be empty; it is what their claim iss says'); }
  if (issuer.length > MOST_LETTERS) { throw new CodedError('InvalidName', `an issuer has at most ${MOST_LETTERS} characters, got ${issuer.length}`); }
  if (audiences) { itemCount(audiences, MOST, `audiences of '${issuer}'`); }
}
