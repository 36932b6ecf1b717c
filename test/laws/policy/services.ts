import * as fc from 'fast-check';
import { CalledServiceIntent } from '../../../src/intent/policy/called-service';
import { names, ports } from '../arbitrary-parts';

/** A service that a policy calls. */
export const COLLECTOR = { group: '', kind: 'Service', name: 'collector', port: 4317 } as const;
export const ELSEWHERE = { ...COLLECTOR, namespace: 'telemetry' } as const;

export const services: fc.Arbitrary<CalledServiceIntent> = fc.oneof<fc.Arbitrary<CalledServiceIntent>[]>(
  fc.record({ group: fc.constant(''), kind: fc.constant('Service'), name: names, port: ports }),
  fc.record({ group: fc.constant('agentgateway.dev'), kind: fc.constant('AgentgatewayBackend'), name: names }),
  fc.record({ url: fc.constant('https://collector.example') }),
);
