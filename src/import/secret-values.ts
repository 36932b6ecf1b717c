import { Expression, from, literal, struct } from './code/expression';
import { metadata } from './said/metadata';
import { DialectDefinition } from '../dialects/definition';
import { KnownObject } from '../rules/known-object';
import { isObject, JsonObject } from '../schema/json-type';

/** Words that say no more than that it is a secret. */
const VAGUE = /^(api|key|keys|secret|secrets|credential|credentials|token|auth)$/;

/** The values of Secrets, which never reach the code: variables stand for them. */
export class SecretValues {
  private readonly variablesOf = new Map<KnownObject, Map<string, string>>();
  private readonly names: Set<string>;
  /** The Secrets that constructs make. */
  public readonly made = new Set<KnownObject>();

  /** @param taken names that stand for something else */
  constructor(private readonly dialect: DialectDefinition, taken: readonly string[] = []) {
    this.names = new Set(taken);
  }

  /** The variables that stand for values, with what they are of. */
  public get variables(): readonly { readonly name: string; readonly secret: KnownObject; readonly entry: string }[] {
    return [...this.variablesOf].flatMap(([secret, entries]) => [...entries].map(([entry, name]) => ({ name, secret, entry })));
  }

  /** The variables that stand for the values of a Secret. */
  public variablesIn(secret: KnownObject): readonly string[] {
    return [...this.variablesOf.get(secret)?.values() ?? []];
  }

  /** A key that makes the Secret, where that is all there is in it. */
  public apiKey(secret: KnownObject): Expression | undefined {
    const { apiKey } = this.dialect.secretEntries;
    if (!hasOnly(secret, [apiKey])) { return undefined; }
    this.made.add(secret);
    return from('ApiKey', 'fromEnvironment', literal(this.variable(secret, apiKey, 'API_KEY')), made('ApiKeyMadeSecretOptions', secret));
  }

  /** The same for keys of AWS. */
  public awsKeys(secret: KnownObject): Expression | undefined {
    const { awsAccessKey, awsSecretKey, awsSessionToken } = this.dialect.secretEntries;
    const isWithToken = hasOnly(secret, [awsAccessKey, awsSecretKey, awsSessionToken]);
    if (!isWithToken && !hasOnly(secret, [awsAccessKey, awsSecretKey])) { return undefined; }
    this.made.add(secret);
    const variable = (entry: string, word: string): Expression => literal(this.variable(secret, entry, word));
    return from('AwsCredential', 'fromEnvironment', struct('AwsEnvironmentOptions', {
      accessKeyId: variable(awsAccessKey, 'ACCESS_KEY_ID'),
      secretAccessKey: variable(awsSecretKey, 'SECRET_ACCESS_KEY'),
      sessionToken: isWithToken ? variable(awsSessionToken, 'SESSION_TOKEN') : undefined,
      metadata: metadata(secret),
    }));
  }

  /** The same for a service principal of Azure. */
  public servicePrincipal(secret: KnownObject): Expression | undefined {
    if (!hasOnly(secret, ['clientID', 'tenantID', 'clientSecret'])) { return undefined; }
    this.made.add(secret);
    const variable = (entry: string, word: string): Expression => literal(this.variable(secret, entry, word));
    return from('AzureCredential', 'fromServicePrincipalEnvironment', struct('AzureEnvironmentOptions', {
      clientId: variable('clientID', 'CLIENT_ID'), tenantId: variable('tenantID', 'TENANT_ID'), clientSecret: variable('clientSecret', 'CLIENT_SECRET'), metadata: metadata(secret),
    }));
  }

  /** A Secret as it is, with variables in place of its values. */
  public masked(secret: KnownObject): JsonObject {
    const { data, stringData, ...rest } = secret.manifest;
    const names = [...new Set([data, stringData].flatMap(each => isObject(each) ? Object.keys(each) : []))];
    return { ...rest, ...names.length > 0 && { stringData: Object.fromEntries(names.map(entry => [entry, `$${this.variable(secret, entry, wordsOf(entry).join('_').toUpperCase())}`])) } };
  }

  private variable(secret: KnownObject, entry: string, what: string): string {
    const known = this.variablesOf.get(secret) ?? new Map<string, string>();
    this.variablesOf.set(secret, known);
    const there = known.get(entry);
    if (there !== undefined) { return there; }
    const name = free(variableName(secret, what), this.names);
    known.set(entry, name);
    return name;
  }
}

/** What a variable of an object is called: by the object, as far as its name says something. */
export const variableName = ({ name }: KnownObject, what: string): string =>
  [...wordsOf(name).filter(word => !VAGUE.test(word)), what].join('_').toUpperCase().replace(/^(?=\d)/, '_');

/** A name that is not taken, and is from now on. */
export function free(wish: string, taken: Set<string>): string {
  let name = wish;
  for (let n = 2; taken.has(name); n++) { name = `${wish}_${n}`; }
  taken.add(name);
  return name;
}

const wordsOf = (name: string): readonly string[] =>
  name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase().split(/[^a-z0-9]+/).filter(word => word !== '');

const made = (type: string, secret: KnownObject): Expression => struct(type, { metadata: metadata(secret) });

/** Whether a Secret has these entries and says nothing else. */
function hasOnly({ manifest }: KnownObject, entries: readonly string[]): boolean {
  const { apiVersion: _version, kind: _kind, metadata: _metadata, type, data, stringData, status: _status, ...rest } = manifest;
  const names = [data, stringData].flatMap(each => isObject(each) ? Object.keys(each) : []);
  return (type === undefined || type === 'Opaque') && Object.keys(rest).length === 0
    && names.length === entries.length && entries.every(entry => names.includes(entry));
}
