import { envoyPart } from './envoy-part';
import { Field, fields, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { EnvoyHttpIntent, FrontendHttpIntent } from '../../../intent/policy/frontend-http';

const AGENTGATEWAY_ONLY = 'it is a setting of agentgateway';

const headerCase: Field<'lowercase' | 'preserve'> = {
  encode: (v, to) => to.at('preserveHttp1HeaderCase').set(v && v === 'preserve'),
  decode: from => {
    const said = from.at('preserveHttp1HeaderCase').read();
    return said === undefined ? undefined : said === true ? 'preserve' : 'lowercase';
  },
};

/** Fields of an HTTPListenerPolicy beside the log and traces. */
export const frontendHttp: Field<FrontendHttpIntent> = envoyPart(fields<FrontendHttpIntent>({
  maxBufferSize: absent('a largest size of bodies, said of a gateway', 'say it in a policy that buffers'),
  maxConnectionDuration: absent('a longest time of connections from clients', AGENTGATEWAY_ONLY),
  http1MaxHeaders: absent('a number of headers over HTTP/1', AGENTGATEWAY_ONLY),
  http1IdleTimeout: absent('a longest quiet time over HTTP/1 alone', 'say it of all connections: idleTimeout'),
  http1HeaderCase: headerCase,
  http2WindowSize: absent('window sizes of HTTP/2 towards clients', AGENTGATEWAY_ONLY),
  http2ConnectionWindowSize: absent('window sizes of HTTP/2 towards clients', AGENTGATEWAY_ONLY),
  http2FrameSize: absent('a frame size of HTTP/2', AGENTGATEWAY_ONLY),
  http2MaxHeaderSize: absent('a largest size of headers in HTTP/2', AGENTGATEWAY_ONLY),
  http2KeepaliveInterval: absent('keepalive over HTTP/2', AGENTGATEWAY_ONLY),
  http2KeepaliveTimeout: absent('keepalive over HTTP/2', AGENTGATEWAY_ONLY),
  envoy: envoyPart(fields<EnvoyHttpIntent>({
    idleTimeout: value('idleTimeout'),
    streamIdleTimeout: value('streamIdleTimeout'),
    acceptHttp10: value('acceptHttp10'),
    defaultHostForHttp10: value('defaultHostForHttp10'),
    healthCheckPath: value('healthCheck.path'),
    serverHeader: value('serverHeaderTransformation'),
    upgrades: value('upgradeConfig.enabledUpgrades'),
    useRemoteAddress: value('useRemoteAddress'),
    trustedHops: value('xffNumTrustedHops'),
  })),
}));
