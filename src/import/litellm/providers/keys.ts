import { DeploymentParams } from './deployment-params';
import { Expression, from, literal, struct } from '../../code/expression';
import { ConfigValue } from '../config/config-value';
import { Environment, variableIn } from '../config/environment';

/** Words for a server that wants no key. */
const NO_KEYS: readonly string[] = ['', 'none', 'empty', 'null', 'not-needed', 'no-key'];

/** What secrets are read with. */
export interface Keys {
  readonly environment: Environment;
  /** The name of the model that they are for. */
  readonly of: string;
}

/** The variable that stands for a secret: the one that the config names, or one that is made up. The secret itself goes no further. */
export function secretVariable(value: ConfigValue, { environment, of }: Keys, what: string): string | undefined {
  const { text } = value;
  if (text === undefined) { return undefined; }
  const variable = variableIn(text);
  if (variable !== undefined) { return environment.need(variable, `${what} of ${of}`); }
  const made = environment.needFor(text, `${of}_${what}`, `${what} of ${of}, which stands in ${value.place}`);
  value.tell('manual', `the secret stands in the config; ${made} stands for it in the code: set it when you apply, and take it out of the config`);
  return made;
}

/** The key of a provider: the one that is said, or the one of the variable that LiteLLM looks at. Undefined where there is none. */
export function apiKey(params: DeploymentParams, keys: Keys, variable: string | undefined): Expression | undefined {
  const value = params.get('api_key');
  if (value === undefined) {
    return variable === undefined ? undefined : from('ApiKey', 'fromEnvironment', literal(keys.environment.need(variable, `api_key of ${keys.of}, which LiteLLM looks for there`)));
  }
  const text = value.text?.trim().toLowerCase();
  if (text === undefined || NO_KEYS.includes(text)) { return undefined; }
  const name = secretVariable(value, keys, 'api_key');
  return name === undefined ? undefined : from('ApiKey', 'fromEnvironment', literal(name));
}

/** Keys of AWS, a role, or the identity of the proxy. */
export function awsCredential(params: DeploymentParams, keys: Keys): Expression | undefined {
  const [id, secret, token] = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token'].map(name => params.get(name));
  const role = params.known('aws_role_name');
  const session = params.known('aws_session_name');
  const own = params.get('api_key') && apiKey(params, keys, undefined);
  if (own) { return from('AwsCredential', 'fromApiKey', own); }
  if (id && secret) {
    if (role !== undefined) { params.get('aws_role_name')!.tell('unsupported', 'keys and a role are both there; requests are signed with the keys, and the role is not assumed'); }
    const variable = (value: ConfigValue | undefined, what: string): Expression | undefined => {
      const name = value && secretVariable(value, keys, what);
      return name === undefined ? undefined : literal(name);
    };
    return from('AwsCredential', 'fromEnvironment', struct('AwsEnvironmentOptions', {
      accessKeyId: variable(id, 'aws_access_key_id'),
      secretAccessKey: variable(secret, 'aws_secret_access_key'),
      sessionToken: variable(token, 'aws_session_token'),
    }));
  }
  if (role !== undefined) {
    return from('AwsCredential', 'assumeRole', literal(role), session === undefined ? undefined : struct('AwsAssumeRoleOptions', { sessionName: literal(session) }));
  }
  params.tell('manual', 'no credential of AWS is said: requests are signed by the identity of the gateway\'s proxy, so give its ServiceAccount a role that may call the model');
  return undefined;
}

/** A key of Azure, a service principal, or the identity of the proxy. */
export function azureCredential(params: DeploymentParams, keys: Keys, variable: string | undefined): Expression {
  const [tenantId, clientId, clientSecret] = ['tenant_id', 'client_id', 'client_secret'].map(name => params.get(name));
  if (!params.get('api_key') && tenantId && clientId && clientSecret) {
    const said = (value: ConfigValue, what: string): Expression => literal(secretVariable(value, keys, what)!);
    return from('AzureCredential', 'fromServicePrincipalEnvironment', struct('AzureEnvironmentOptions', {
      clientId: said(clientId, 'azure_client_id'), tenantId: said(tenantId, 'azure_tenant_id'), clientSecret: said(clientSecret, 'azure_client_secret'),
    }));
  }
  const token = params.get('azure_ad_token');
  if (!params.get('api_key') && token) {
    token.tell('approximate', 'a token that LiteLLM was given becomes the identity of the gateway\'s proxy (AzureCredential.implicit); a token of one\'s own would run out');
    return from('AzureCredential', 'implicit');
  }
  return from('AzureCredential', 'fromApiKey', apiKey(params, keys, variable) ?? from('ApiKey', 'none'));
}
