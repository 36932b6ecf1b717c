import { ConfigMap } from './config/config-map';
import { Environment } from './config/environment';
import { SettingPlace } from './finding';
import { secretVariable } from './providers/keys';
import { Statement } from '../code/app-code';
import { Expression, from, literal, make, map, struct, use, Variable } from '../code/expression';

/** Who may call. */
export interface ClientAccess {
  readonly auth: Expression;
  readonly at: SettingPlace;
  /** The Secret with the keys, in a chart. */
  secret(chart: Expression): Statement;
}

/** What is told where clients are asked for the key. */
export const OTHER_KEYS = 'clients call with the master key, as they can with LiteLLM; keys that the proxy has made (/key/generate) are in its database: '
  + 'put each that is to go on into the Secret client-keys, or make new ones';

/** What is told where nobody is asked for a key. */
export const OPEN_TO_ALL = 'anybody who reaches the gateway may call, and spend your money';

/** The key that all clients of the proxy have, as the only one that is there. */
export function clientAccess(general: ConfigMap | undefined, environment: Environment): ClientAccess | undefined {
  const key = general?.get('master_key');
  const header = general?.known('litellm_key_header_name');
  if (!key) {
    general?.get('litellm_key_header_name')?.tell('unsupported', 'without a master_key nobody is asked for a key');
    return undefined;
  }
  const name = secretVariable(key, { environment, of: 'litellm' }, 'master_key');
  if (name === undefined) { return undefined; }
  const secret = new Variable('client keys');
  const location = header === undefined ? undefined
    : struct('ClientAuthOptions', { location: from('ClientLocation', 'header', literal(header), literal('Bearer ')) });
  return {
    secret: chart => ({
      variable: secret, value: make('Secret', chart, literal('client-keys'), struct('SecretProps', { stringData: map({ master: literal(`$${name}`) }) })), isConstruct: true,
    }),
    auth: from('ClientAuth', 'apiKeys', from('ClientKeys', 'fromSecret', use(secret)), location),
    at: key,
  };
}
