import { CalledServiceIntent } from './called-service';

/** A service that takes what is recorded by the protocol of OpenTelemetry. */
export interface CollectorIntent {
  readonly service: CalledServiceIntent;
  /** Undefined means the server's default. */
  readonly protocol?: 'grpc' | 'http';
  /** With HTTP only. */
  readonly path?: string;
}
