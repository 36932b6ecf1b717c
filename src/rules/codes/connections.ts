import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const POLICY = { level: Severity.ERROR, topic: 'policies' } as const;

/** Wrong values in what policies say of connections, and of what is recorded. */
export const CONNECTION_CODES: readonly FedCode[] = [
  {
    ...POLICY,
    code: 'InvalidConnection',
    title: 'a setting of connections is out of bounds, or there is none',
    reason: 'the server refuses times, sizes and numbers that are out of bounds, and policies that say nothing',
    fix: 'give a value within the bounds that the message names',
    examples: statements('ConnectionTcp.of({ connectTimeout: Duration.millis(50) });', 'ConnectionTcp.of({ connectTimeout: Duration.seconds(5) });'),
  },
  {
    ...POLICY,
    code: 'InvalidTelemetry',
    title: 'what is to be recorded, or where it is to go, cannot be',
    reason: 'the server refuses the policy, or the gateway records nothing',
    fix: 'do what the message says',
    examples: statements('Sampling.percent(150);', 'Sampling.percent(15);'),
  },
];
