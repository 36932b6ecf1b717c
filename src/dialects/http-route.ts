import { ObjectKind } from './definition';
import { headerChange } from './header-changes';
import { AMONG_TIMEOUTS, IN_POLICIES } from './lacking';
import { reference, withDefault } from './object-ref';
import { absent, at, Codec, fields, ignored, lackingOf, list, oneOf, optional, partly, record, spelled, value } from '../codec/codec';
import { deferred } from '../codec/deferred';
import { RetryIntent } from '../intent/policy/retry';
import {
  FilterIntent, FilterIntents, MatchIntent, ObjectRefIntent, ParentIntent, PathMatchIntent, PathRewriteIntent, RouteIntent,
  RuleIntent, TargetIntent, TimeoutIntent, ValueMatchIntent,
} from '../intent/route';

/** What a release makes of the Gateway API's HTTPRoute, which is the same everywhere. */
export interface HttpRouteForms {
  readonly ruleNames?: 'experimental';
  /** In the experimental channel only, or why it does nothing. */
  readonly cors?: 'experimental' | string;
  /** Why rules may not refer to policies. */
  readonly extension?: string;
  /** Why nothing but the code of an answer leads to a retry, where the route says retries. */
  readonly retryCondition?: string;
}

/** Why there is no condition for retries. */
export const BY_CODE = 'retries go by status code';

/** A policy that a rule refers to, as people call it. */
export const EXTENSION = 'a policy that a route rule refers to';

const EXPERIMENTAL = 'it needs the experimental channel of the Gateway API';

export const parent = record<ParentIntent>({
  group: value('group'),
  kind: value('kind'),
  name: value('name'),
  namespace: value('namespace'),
  sectionName: value('sectionName'),
  port: value('port'),
});

const pathMatch: Codec<PathMatchIntent> = record<PathMatchIntent>({
  type: withDefault(spelled('type', { prefix: 'PathPrefix', exact: 'Exact', regex: 'RegularExpression' }), 'prefix'),
  value: withDefault(value('value'), '/'),
});

const valueMatch = record<ValueMatchIntent>({
  name: value('name'),
  type: withDefault(spelled('type', { exact: 'Exact', regex: 'RegularExpression' }), 'exact'),
  value: value('value'),
});

const match = record<MatchIntent>({
  path: optional('path', pathMatch),
  headers: optional('headers', list(valueMatch)),
  query: optional('queryParams', list(valueMatch)),
  method: value('method'),
});

const pathRewrite: Codec<PathRewriteIntent> = {
  encode: ({ type, value: path }, to) => {
    to.at('type').set(type === 'full' ? 'ReplaceFullPath' : 'ReplacePrefixMatch');
    to.at(type === 'full' ? 'replaceFullPath' : 'replacePrefixMatch').set(path);
  },
  decode: from => {
    const type = from.at('type').read() === 'ReplaceFullPath' ? 'full' : 'prefix';
    return { type, value: from.at(type === 'full' ? 'replaceFullPath' : 'replacePrefixMatch').read() as string };
  },
};

const named = <T>(type: string, codec: Codec<T>): Codec<T> => ({
  ...codec,
  encode: (v, to) => { to.at('type').set(type); codec.encode(v, to); },
  decode: from => { from.at('type').read(); return codec.decode(from); },
});

const filterOf = ({ cors, extension }: HttpRouteForms) => oneOf<FilterIntents>({
  requestHeaders: { key: 'requestHeaderModifier', codec: named('RequestHeaderModifier', at('requestHeaderModifier', headerChange)) },
  responseHeaders: { key: 'responseHeaderModifier', codec: named('ResponseHeaderModifier', at('responseHeaderModifier', headerChange)) },
  rewrite: {
    key: 'urlRewrite',
    codec: named('URLRewrite', at('urlRewrite', fields<FilterIntents['rewrite']>({ hostname: value('hostname'), path: optional('path', pathRewrite) }))),
  },
  redirect: {
    key: 'requestRedirect',
    codec: named('RequestRedirect', at('requestRedirect', fields<FilterIntents['redirect']>({
      scheme: value('scheme'),
      hostname: value('hostname'),
      port: value('port'),
      path: optional('path', pathRewrite),
      statusCode: value('statusCode'),
    }))),
  },
  mirror: {
    key: 'requestMirror',
    codec: named('RequestMirror', at('requestMirror', fields<FilterIntents['mirror']>({
      target: at('backendRef', reference),
      percent: value('percent'),
      fraction: optional('fraction', record<NonNullable<FilterIntents['mirror']['fraction']>>({
        numerator: value('numerator'),
        denominator: value('denominator'),
      })),
    }))),
  },
  cors: {
    key: 'cors',
    codec: corsOf(cors, named('CORS', at('cors', fields<FilterIntents['cors']>({
      allowOrigins: value('allowOrigins'),
      allowMethods: value('allowMethods'),
      allowHeaders: value('allowHeaders'),
      exposeHeaders: value('exposeHeaders'),
      allowCredentials: value('allowCredentials'),
      maxAge: value('maxAge'),
    })))),
  },
  extension: {
    key: 'extensionRef',
    codec: extensionOf(extension, named('ExtensionRef', fields<FilterIntents['extension']>({
      policy: at('extensionRef', fields<FilterIntents['extension']['policy']>({ group: value('group'), kind: value('kind'), name: value('name') })),
    }))),
  },
});

const CORS = 'CORS on a route';

function corsOf<T>(because: string | undefined, codec: Codec<T>): Codec<T> {
  if (because === undefined) { return codec; }
  return because === 'experimental' ? partly(codec, CORS, EXPERIMENTAL, 'install that channel') : ignored(codec, CORS, because);
}

/** An answer by the gateway itself is followed wherever there are such objects. */
function extensionOf<T extends FilterIntents['extension']>(because: string | undefined, codec: Codec<T>): Codec<T> {
  if (because === undefined) { return codec; }
  const { lacks, ...refused } = ignored(codec, EXTENSION, because);
  return { ...refused, lacks: v => v?.policy?.kind === 'DirectResponse' ? [] : lacks?.(v) ?? [] };
}

const targetOf = (filter: Codec<FilterIntent>): Codec<TargetIntent> => ({
  encode: ({ weight, filters, ...ref }, to) => {
    reference.encode(ref, to);
    to.at('weight').set(weight);
    if (filters) { list(filter).encode(filters, to.at('filters')); }
  },
  decode: from => {
    const weight = value<number>('weight').decode(from);
    const filters = optional('filters', list(filter)).decode(from);
    return { ...reference.decode(from) as ObjectRefIntent, ...weight !== undefined && { weight }, ...filters && { filters } };
  },
  ...lackingOf<TargetIntent>([['filters', list(filter)]]),
});

const retryOf = (because: string) => record<RetryIntent>({
  attempts: value('attempts'),
  codes: value('codes'),
  backoff: value('backoff'),
  tryTimeout: absent('a timeout of each try among the retries', AMONG_TIMEOUTS),
  condition: absent('a retry condition in CEL', because),
  precondition: absent('a retry condition in CEL', because),
});

const ruleOf = (forms: HttpRouteForms) => record<RuleIntent>({
  name: forms.ruleNames === undefined ? value('name')
    : partly(value('name'), 'the name of a rule', EXPERIMENTAL, 'install that channel, or leave the name out'),
  matches: optional('matches', list(match)),
  filters: optional('filters', list(filterOf(forms))),
  targets: optional('backendRefs', list(targetOf(filterOf(forms)))),
  timeouts: optional('timeouts', record<TimeoutIntent>({ request: value('request'), backendRequest: value('backendRequest') })),
  retry: optional('retry', retryOf(forms.retryCondition ?? IN_POLICIES)),
});

/** The HTTPRoute of one release. */
export const httpRoute = (forms: HttpRouteForms): ObjectKind<RouteIntent> => ({
  group: 'gateway.networking.k8s.io',
  version: 'v1',
  kind: 'HTTPRoute',
  codec: deferred(() => at('spec', fields<RouteIntent>({
    parents: at('parentRefs', list(parent)),
    hostnames: value('hostnames'),
    rules: at('rules', list(ruleOf(forms))),
  }))),
});

