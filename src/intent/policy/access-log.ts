import { AttributesIntent } from './attributes';
import { CollectorIntent } from './collector';
import { EnvoyCallIntent } from './envoy-call';
import { EnvoyValueIntent } from './envoy-value';
import { LogFilterIntent } from './log-filter';

/** How people call it. */
export const ACCESS_LOG = 'settings of the access log';

/** Where else the log goes, keyed by how. */
export interface LogSinkIntents {
  otlp: CollectorIntent & {
    readonly filter?: LogFilterIntent;
    readonly attributes?: AttributesIntent;
    readonly envoy?: EnvoyOtlpLogIntent;
  };
  file: {
    readonly filter?: LogFilterIntent;
    readonly path: string;
    readonly text?: string;
    readonly json?: { readonly [key: string]: unknown };
  };
  grpc: {
    readonly filter?: LogFilterIntent;
    readonly call: EnvoyCallIntent;
    readonly logName?: string;
    readonly requestHeaders?: readonly string[];
    readonly responseHeaders?: readonly string[];
    readonly responseTrailers?: readonly string[];
  };
}

export type LogSinkIntent = { [K in keyof LogSinkIntents]: { readonly kind: K } & LogSinkIntents[K] }[keyof LogSinkIntents];

/** What only Envoy can be told of logs that go by the protocol of OpenTelemetry. */
export interface EnvoyOtlpLogIntent {
  readonly call?: Omit<EnvoyCallIntent, 'service'>;
  readonly logName?: string;
  readonly body?: string;
  readonly disableBuiltinLabels?: boolean;
  readonly values?: readonly EnvoyValueIntent[];
  readonly resources?: readonly EnvoyValueIntent[];
}

/** What is recorded of each request. */
export interface AccessLogIntent {
  /** In CEL: of which requests, wherever the log goes. */
  readonly filter?: string;
  readonly attributes?: AttributesIntent;
  readonly sinks?: readonly LogSinkIntent[];
}
