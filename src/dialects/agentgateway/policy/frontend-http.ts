import { size } from './size';
import { Field, optional, record, spelled, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { FrontendHttpIntent } from '../../../intent/policy/frontend-http';
import { ENVOY_ONLY } from '../../envoy-only';
import { AgentgatewayRelease, since } from '../release';

export const frontendHttp = (release: AgentgatewayRelease): Field<FrontendHttpIntent> => optional('http', record<FrontendHttpIntent>({
  maxBufferSize: size('maxBufferSize', release),
  maxConnectionDuration: since('1.2', release, 'a longest time of connections from clients', value('maxConnectionDuration')),
  http1MaxHeaders: value('http1MaxHeaders'),
  http1IdleTimeout: value('http1IdleTimeout'),
  http1HeaderCase: since('1.3', release, 'the case of header names', spelled('http1HeaderCase', { lowercase: 'Lowercase', preserve: 'Preserve' })),
  http2WindowSize: size('http2WindowSize', release),
  http2ConnectionWindowSize: size('http2ConnectionWindowSize', release),
  http2FrameSize: size('http2FrameSize', release),
  http2MaxHeaderSize: since('1.2', release, 'a largest size of headers in HTTP/2', value('http2MaxHeaderSize')),
  http2KeepaliveInterval: value('http2KeepaliveInterval'),
  http2KeepaliveTimeout: value('http2KeepaliveTimeout'),
  envoy: absent('settings of Envoy for HTTP towards clients', ENVOY_ONLY),
}));
