import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const LIMIT = { level: Severity.ERROR, topic: 'policies' } as const;

const says = (policies: string): string => `new LlmPolicy(chart, 'policy', { targets: [GatewayRef.named('ai-gateway')], ${policies} });`;
const late = (first: string, last: string): string => says(`conditionalRateLimits: [
  { ${first}rateLimits: [RateLimit.requests(1).perSecond()] },
  { ${last}rateLimits: [RateLimit.requests(10).perSecond()] },
]`);

/** What is wrong with limits, and with what the gateway says and changes by itself. */
export const LIMIT_CODES: readonly FedCode[] = [
  {
    ...LIMIT,
    code: 'InvalidLimit',
    title: 'a limit, a burst, a percentage or a time is out of its bounds',
    reason: 'the servers take whole numbers, and a limit of nothing is no limit but a refusal',
    fix: 'give a number within the bounds of the message',
    examples: statements('RateLimit.tokens(0).perMinute();', 'RateLimit.tokens(50_000).perMinute();'),
  },
  {
    ...LIMIT,
    code: 'ItemCount',
    title: 'a list has more items than a gateway takes, or none where it needs some',
    reason: 'the servers refuse such lists',
    fix: 'give as many items as the message says',
    examples: statements('LimitDescriptor.requests([]);', 'LimitDescriptor.requests([LimitEntry.remoteAddress()]);'),
  },
  {
    ...LIMIT,
    code: 'EarlyDefault',
    title: 'of several things on conditions one without a condition is not the last',
    reason: 'the first condition that holds is the one that counts, so that those after it are never reached, and the server refuses the list',
    fix: 'put the one without \'when\' last',
    examples: statements(late('', 'when: \'request.method == "GET"\', '), late('when: \'request.method == "GET"\', ', '')),
  },
  {
    ...LIMIT,
    code: 'InvalidOrigin',
    title: 'an origin is none',
    reason: 'an origin is a scheme, a host and perhaps a port, and is compared as a whole',
    fix: 'leave out paths and slashes at the end, and write the scheme',
    examples: statements('Cors.of({ allowOrigins: [\'app.example/\'] });', 'Cors.of({ allowOrigins: [\'https://app.example\'] });'),
  },
  {
    ...LIMIT,
    code: 'InvalidStatus',
    title: 'the status of an answer is none that a gateway can give',
    reason: 'final answers have a status from 200 to 599',
    fix: 'give one of these',
    examples: statements('DirectResponse.of({ status: 0 });', 'DirectResponse.of({ status: 503 });'),
  },
  {
    ...LIMIT,
    code: 'InvalidBody',
    title: 'the body of an answer is empty or too long',
    reason: 'the servers take from 1 to 4096 characters',
    fix: 'leave it out for none, or shorten it',
    examples: statements('DirectResponse.of({ status: 503, body: \'\' });', 'DirectResponse.of({ status: 503, body: \'later\' });'),
  },
  {
    ...LIMIT,
    code: 'AfterRouting',
    title: 'a policy before routing says what can only be done after it',
    reason: 'before a route is chosen there is no backend to limit, answer or change anything for, and the server refuses the policy',
    fix: 'leave preRouting out, or say it in another policy',
    examples: statements(
      says('preRouting: true, rateLimits: [RateLimit.requests(10).perSecond()]'), says('rateLimits: [RateLimit.requests(10).perSecond()]')),
  },
];
