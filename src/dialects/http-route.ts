import { ObjectKind } from './definition';
import { headerChange } from './header-changes';
import { reference, withDefault } from './object-ref';
import { at, Codec, fields, list, optional, record, spelled, value } from '../codec/codec';
import { absent } from '../codec/lacking';
import { oneOf } from '../codec/one-of';
import { RetryIntent } from '../intent/policy/retry';
import {
  FilterIntents, MatchIntent, ObjectRefIntent, ParentIntent, PathMatchIntent, PathRewriteIntent, RouteIntent,
  RuleIntent, TargetIntent, TimeoutIntent, ValueMatchIntent,
} from '../intent/route';

/** The Gateway API's HTTPRoute; the same in every dialect. */

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
  encode: (v, to) => { to.at('type').set(type); codec.encode(v, to); },
  decode: from => { from.at('type').read(); return codec.decode(from); },
});

const filter = oneOf<FilterIntents>({
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
    codec: named('CORS', at('cors', fields<FilterIntents['cors']>({
      allowOrigins: value('allowOrigins'),
      allowMethods: value('allowMethods'),
      allowHeaders: value('allowHeaders'),
      exposeHeaders: value('exposeHeaders'),
      allowCredentials: value('allowCredentials'),
      maxAge: value('maxAge'),
    }))),
  },
  extension: {
    key: 'extensionRef',
    codec: named('ExtensionRef', fields<FilterIntents['extension']>({
      policy: at('extensionRef', fields<FilterIntents['extension']['policy']>({ group: value('group'), kind: value('kind'), name: value('name') })),
    })),
  },
});

const target: Codec<TargetIntent> = {
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
};

const retry = record<RetryIntent>({
  attempts: value('attempts'),
  codes: value('codes'),
  backoff: value('backoff'),
  tryTimeout: absent('a timeout of each try among the retries', 'it is one of the timeouts of the route here'),
  condition: absent('a retry condition in CEL', 'retries go by status code'),
  precondition: absent('a retry condition in CEL', 'retries go by status code'),
});

const rule = record<RuleIntent>({
  name: value('name'),
  matches: optional('matches', list(match)),
  filters: optional('filters', list(filter)),
  targets: optional('backendRefs', list(target)),
  timeouts: optional('timeouts', record<TimeoutIntent>({ request: value('request'), backendRequest: value('backendRequest') })),
  retry: optional('retry', retry),
});

const spec = fields<RouteIntent>({
  parents: at('parentRefs', list(parent)),
  hostnames: value('hostnames'),
  rules: at('rules', list(rule)),
});

export const httpRoute: ObjectKind<RouteIntent> = {
  group: 'gateway.networking.k8s.io',
  version: 'v1',
  kind: 'HTTPRoute',
  codec: at('spec', spec),
};

