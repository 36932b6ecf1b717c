import { CodedError } from '../diagnostic/coded-error';

/** A class whose values callers hand over. */
interface ValueClass<T> {
  readonly name: string;
  readonly prototype: T;
}

/** Takes what cannot work, as an error of the object that a value is for. */
interface Refusing {
  readonly refuse: (code: string, message: string) => void;
}

/** A value that becomes part of an object. */
interface Bindable<B, R> {
  _bind(binding: B): R;
}

/** How one gets a value of each. */
const EXAMPLES: { readonly [className: string]: string } = {
  ApiKey: 'ApiKey.fromSecretName(\'my-secret\')',
  AuthHeader: 'AuthHeader.named(\'api-key\')',
  AwsCredential: 'AwsCredential.implicit()',
  AzureCredential: 'AzureCredential.fromApiKey(ApiKey.fromSecretName(\'my-secret\'))',
  BackendTls: 'BackendTls.systemTrust()',
  Dialect: 'Dialect.AGENTGATEWAY_1_4 or Dialect.named(\'agentgateway-1.4\')',
  Duration: 'Duration.seconds(30)',
  GatewayRef: 'GatewayRef.named(\'my-gateway\')',
  GcpCredential: 'GcpCredential.implicit()',
  HealthRule: 'HealthRule.failover()',
  LlmProvider: 'new OpenAi({ … })',
  ModelServer: 'ModelServer.fromHost(\'my-host\', 8000)',
  Rewrite: 'Rewrite.prefix(\'/v1\')',
  RouteMatch: 'RouteMatch.pathPrefix(\'/v1\')',
  RouteRetry: 'RouteRetry.of({ attempts: 2 })',
  RouteTimeout: 'RouteTimeout.of(Duration.minutes(5))',
  SecretStore: 'SecretStore.cluster(\'my-store\')',
};

/** The value, or undefined and an error of the backend where a caller without types gave something else. */
export function expected<T>(value: T, type: ValueClass<T>, property: string, { refuse }: Refusing): T | undefined {
  if (isOf(value, type)) { return value; }
  refuse('WrongType', wrongType(property, type, value));
  return undefined;
}

/** What such a value becomes where it is put to use; undefined and an error of the backend where it is something else. */
export function bound<B extends Refusing, R>(value: Bindable<B, R>, type: ValueClass<Bindable<B, R>>, property: string, binding: B): R | undefined {
  return expected(value, type, property, binding)?._bind(binding);
}

/** The value, where there is no backend to report to. @throws when a caller without types gave something else */
export function required<T>(value: T, type: ValueClass<T>, property: string): T {
  if (isOf(value, type)) { return value; }
  throw new CodedError('WrongType', wrongType(property, type, value));
}

/** What was given is told by its kind alone: it may be a key. */
export const wrongType = (property: string, { name }: { readonly name: string }, value: unknown): string =>
  `${property} must be ${withArticle(name)}, such as ${EXAMPLES[name]}, got ${kindOf(value)}`;

/** By name as well, since an app may hold this library twice. */
export function isOf<T>(value: unknown, type: ValueClass<T>): value is T {
  for (let at = value; typeof at === 'object' && at !== null; at = Object.getPrototypeOf(at) as unknown) {
    const made = (at as { readonly constructor?: unknown }).constructor;
    if (made === type || (typeof made === 'function' && made.name === type.name)) { return true; }
  }
  return false;
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) { return 'nothing'; }
  if (Array.isArray(value)) { return 'a list'; }
  if (typeof value !== 'object') { return `a ${typeof value}`; }
  const { name } = (Object.getPrototypeOf(value) as { readonly constructor?: { readonly name?: string } } | null)?.constructor ?? {};
  return name && name !== 'Object' ? withArticle(name) : 'a plain object';
}

const withArticle = (name: string): string => `${/^([AEIOU]|Llm)/.test(name) ? 'an' : 'a'} ${name}`;
