import { CalledServiceIntent } from './called-service';

/** How Envoy calls a service by gRPC. */
export interface EnvoyCallIntent {
  readonly service: CalledServiceIntent;
  readonly authority?: string;
  readonly metadata?: readonly { readonly key: string; readonly value?: string }[];
  readonly maxMessageLength?: number;
  readonly retries?: number;
  readonly backoff?: string;
  readonly maxBackoff?: string;
  readonly skipEnvoyHeaders?: boolean;
  readonly timeout?: string;
}
