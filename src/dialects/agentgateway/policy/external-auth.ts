import { chosen, says } from '../../../codec/chosen';
import { Codec, dictionary, Field, fields, optional, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { oneOf } from '../../../codec/one-of';
import { Table } from '../../../codec/table';
import {
  AskedAuthIntent, AUTH_BODY, AuthBodyIntent, AuthCacheIntent, AuthorizerIntent, AuthProtocolIntent, CallAuthorizationIntent, ExternalAuthIntent,
  EXTERNAL_AUTH,
} from '../../../intent/policy/external-auth';
import { byValue } from '../../extension-ref';
import { AgentgatewayRelease, since } from '../release';
import { calledService } from './called-service';
import { conditionally } from './conditional';
import { word } from './word';

/** A service that is asked of every request, or of those that fulfil a condition. */
export function maybeExternalAuth(release: AgentgatewayRelease): Codec<ExternalAuthIntent> {
  const asked = conditionally(externalAuth(release), EXTERNAL_AUTH, release);
  const off = absent<ExternalAuthIntent>(`turning off ${EXTERNAL_AUTH}`, 'name the targets that it is for instead');
  return { ...chosen([off, asked], v => says(v, 'off') ? off : asked), decode: asked.decode };
}

/** A service that is asked before a backend is called. */
export const callAuthorization = (release: AgentgatewayRelease): Codec<CallAuthorizationIntent> => fields<CallAuthorizationIntent>({
  ...called(release),
  protocol: optional('', protocol(release)),
  cache: cache(release),
  maxBody: value('forwardBody.maxSize'),
});

const externalAuth = (release: AgentgatewayRelease): Codec<AskedAuthIntent> => fields<AskedAuthIntent>({
  authorizer: byValue(authorizer(release), EXTERNAL_AUTH) as Codec<AskedAuthIntent['authorizer']>,
  protocol: grpcUnlessSaid(protocol(release)),
  cache: cache(release),
  body: optional('forwardBody', body),
});

const NO_SUCH = 'agentgateway has no such setting';

const authorizer = (release: AgentgatewayRelease): Codec<AuthorizerIntent> => fields<AuthorizerIntent>({
  ...called(release),
  authority: absent('the authority of the authorization service', NO_SUCH),
  timeout: absent('how long the authorization service is waited for', NO_SUCH),
  statusOnError: absent('the status of requests while the authorization service fails', NO_SUCH),
  choosesRouteAgain: absent('another choice of the route after authorization', NO_SUCH),
  statPrefix: absent('the name of the authorization service in metrics', NO_SUCH),
  body: absent('a size of the body that is the authorization service\'s own', 'say it of what is asked'),
});

const body: Codec<AuthBodyIntent> = record<AuthBodyIntent>({
  maxSize: value('maxSize') as Codec<number | string>,
  partial: absent('the beginning of a body that is too long', 'such requests are refused'),
  asBytes: absent('bodies that are sent as bytes', NO_SUCH),
});

const texts = (path: string): Field<{ readonly [name: string]: string }> => optional(path, dictionary);

const called = (release: AgentgatewayRelease): Table<Pick<AuthorizerIntent, 'service' | 'failOpen'>> => ({
  service: calledService(release),
  failOpen: since('1.1', release, 'what happens while the authorization service fails', word('failureMode', 'FailOpen', 'FailClosed')),
});

const cache = (release: AgentgatewayRelease): Field<AuthCacheIntent> => since('1.3', release, 'decisions that are kept', optional('cache', record<AuthCacheIntent>({
  key: value('key') as Codec<readonly string[]>,
  ttl: value('ttl') as Codec<string>,
  maxEntries: value('maxEntries'),
})));

/** A policy on traffic has to say which one. */
const grpcUnlessSaid = (said: Codec<AuthProtocolIntent>): Field<AuthProtocolIntent> => ({
  ...said,
  encode: (v, to) => said.encode(v ?? { kind: 'grpc' }, to),
  decode: from => {
    const found = said.decode(from);
    return found?.kind === 'grpc' && Object.keys(found).length === 1 ? undefined : found;
  },
});

type Grpc = Omit<AuthProtocolIntent & { readonly kind: 'grpc' }, 'kind'>;
type Http = Omit<AuthProtocolIntent & { readonly kind: 'http' }, 'kind'>;

const protocol = (release: AgentgatewayRelease): Codec<AuthProtocolIntent> => oneOf({
  grpc: { key: 'grpc', codec: fields<Grpc>({ context: texts('grpc.contextExtensions'), metadata: texts('grpc.requestMetadata') }) },
  http: {
    key: 'http',
    codec: fields<Http>({
      path: value('http.path'),
      redirect: value('http.redirect'),
      body: since('1.4', release, AUTH_BODY, value('http.body')),
      forwarded: value('http.allowedRequestHeaders'),
      added: texts('http.addRequestHeaders'),
      returned: value('http.allowedResponseHeaders'),
      metadata: texts('http.responseMetadata'),
    }),
  },
});
