import { grpcService } from './grpc-service';
import { body } from './policy/external-auth';
import { processingModes } from './policy/processing-modes';
import { at, Codec, Field, fields, optional, record, spelled, value } from '../../codec/codec';
import { deferred } from '../../codec/deferred';
import { absent, absentArm } from '../../codec/lacking';
import { Arm, oneOf } from '../../codec/one-of';
import { ExtensionIntents, ExtensionPart } from '../../intent/policy/extension';
import { PROCESSING_UNLESS_SAID, ProcessorIntent } from '../../intent/policy/external-processing';
import { ExtensionObjectKind } from '../definition';

/** What a GatewayExtension of one release can be. */
type Arms = { readonly [P in ExtensionPart]: Arm<ExtensionIntents[P]> };

/** The type beside the key that it asks for. */
const typed = <T>(type: string, key: string, codec: Codec<T>): Arm<T> => ({
  key,
  codec: {
    ...codec,
    encode: (v, to) => { to.at('type').set(type); codec.encode(v, to.at(key)); },
    decode: from => { from.at('type').read(); return codec.decode(from.at(key)); },
  },
});

const rateLimit = typed('RateLimit', 'rateLimit', fields<ExtensionIntents['rateLimit']>({
  ...grpcService('2.1'),
  domain: value('domain') as Codec<string>,
  failOpen: value('failOpen'),
  timeout: value('timeout'),
  headers: headers(),
}));

/** Whether answers tell what is left: the name of the draft that says how, or `false`, which the schema takes for an enum's word. */
function headers(): Field<boolean> {
  const plain = value<string | boolean>('xRateLimitHeaders');
  return {
    encode: (v, to) => plain.encode(v === undefined ? undefined : v ? 'DraftVersion03' : false, to),
    decode: from => {
      const said = plain.decode(from);
      return said === undefined ? undefined : said === 'DraftVersion03';
    },
  };
}

/** Fields that came with 2.1. */
const from21 = (release: '2.0' | '2.1') => <T>(feature: string, field: Field<T>): Field<T> => release === '2.1' ? field : absent(feature, 'it came with kgateway 2.1');

const externalAuth = (release: '2.0' | '2.1'): Arm<ExtensionIntents['externalAuth']> => {
  const since21 = from21(release);
  const { requestTimeout: timeout, ...service } = grpcService(release);
  return typed('ExtAuth', 'extAuth', fields<ExtensionIntents['externalAuth']>({
    ...service,
    timeout,
    failOpen: since21('what happens while the authorization service fails', value('failOpen')),
    statusOnError: since21('the status of requests while the authorization service fails', value('statusOnError')),
    choosesRouteAgain: since21('another choice of the route after authorization', value('clearRouteCache')),
    statPrefix: since21('the name of the authorization service in metrics', value('statPrefix')),
    body: since21('a size of the body that is the authorization service\'s own', optional('withRequestBody', body)),
  }));
};

const externalProcessing = (release: '2.0' | '2.1'): Arm<ProcessorIntent> => {
  const since21 = from21(release);
  return typed('ExtProc', 'extProc', fields<ProcessorIntent>({
    ...grpcService(release),
    failOpen: since21('what happens while the processing service fails', value('failOpen')),
    messageTimeout: since21('how long answers of the processing service are waited for', value('messageTimeout')),
    maxMessageTimeout: since21('how much longer the processing service may ask for', value('maxMessageTimeout')),
    routeChoice: since21('another choice of the route after processing', spelled('routeCacheAction', { asAnswered: 'FromResponse', again: 'Clear', kept: 'Retain' })),
    statPrefix: since21('the name of the processing service in metrics', value('statPrefix')),
    forwardedMetadata: since21('metadata of other filters for the processing service', optional('metadataOptions.forwarding', record<ForwardedMetadata>({
      typed: value('typed'), untyped: value('untyped'),
    }))),
    modes: since21(PROCESSING_UNLESS_SAID, optional('processingMode', processingModes)),
  }));
};

type ForwardedMetadata = NonNullable<ProcessorIntent['forwardedMetadata']>;

const ARMS: { readonly [release in '2.0' | '2.1']: Arms } = {
  '2.0': { rateLimit: absentArm('a global rate limit', 'it came with kgateway 2.1'), externalAuth: externalAuth('2.0'), externalProcessing: externalProcessing('2.0') },
  '2.1': { rateLimit, externalAuth: externalAuth('2.1'), externalProcessing: externalProcessing('2.1') },
};

/** The GatewayExtension of one kgateway release: a service that policies refer to. */
export function gatewayExtension(release: '2.0' | '2.1'): ExtensionObjectKind {
  const arms = ARMS[release];
  return {
    group: 'gateway.kgateway.dev',
    version: 'v1alpha1',
    kind: 'GatewayExtension',
    codec: deferred(() => at('spec', oneOf<ExtensionIntents>(arms))),
    holds: (Object.keys(arms) as ExtensionPart[]).filter(part => arms[part].key !== undefined),
  };
}
