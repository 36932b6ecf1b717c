import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const SIMULATION = { level: Severity.ERROR, topic: 'simulation' } as const;

const sent = (rest: string): string => `
  const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('openai-key') });
  new LlmRoute(chart, 'route', { gateway: GatewayRef.named('ai-gateway'), rules: [{ targets: [openai] }] });
  ${rest}
`;

const routes = (options: string): string => `
  const gateway = GatewayRef.named('ai-gateway');
  const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('openai-key') });
  new LlmRoute(chart, 'route', { gateway, rules: [{ targets: [openai] }] });
  const other = { dialect: Dialect.KGATEWAY_2_1 };
  const old = new OpenAiBackend(chart, 'old', { ...other, apiKey: ApiKey.fromSecretName('openai-key') });
  new LlmRoute(chart, 'old-route', { ...other, gateway: GatewayRef.named('old-gateway'), rules: [{ targets: [old] }] });
  GatewaySimulator.fromApp(chart${options});
`;

const SEND = 'GatewaySimulator.fromApp(chart)';

/** What simulations throw. */
export const SIMULATION_CODES: readonly FedCode[] = [
  {
    ...SIMULATION,
    code: 'SimulationMismatch',
    title: 'something else becomes of a request than a test expects',
    reason: 'the walk through the manifests ends otherwise; the message has the whole story',
    fix: 'mend the manifests where the story goes the wrong way, or the expectation where it goes the right one',
    examples: statements(sent(`${SEND}.send().expectBackend('azure');`), sent(`${SEND}.send().expectBackend('openai');`)),
  },
  {
    ...SIMULATION,
    code: 'CannotSimulate',
    title: 'nobody can tell what becomes of a request',
    reason: 'the way leads to something that is not walked, such as a session with servers of tools, or a backend that never answers',
    fix: 'follow the message: give a timeout, or ask for what can be walked',
    examples: statements(sent(`${SEND}.when('openai', Behaviour.hangs()).send();`), sent(`${SEND}.when('openai', Behaviour.refuses()).send().expectStatus(503);`)),
  },
  {
    ...SIMULATION,
    code: 'SeveralDialects',
    title: 'a simulation or a drawing is of several gateways',
    reason: 'a request is walked through one gateway, and one is drawn at a time, but the routes are for several',
    fix: 'say which one with dialect',
    examples: statements(routes(''), routes(', { dialect: Dialect.AGENTGATEWAY_1_4 }')),
  },
  {
    ...SIMULATION,
    code: 'NoManifests',
    title: 'a simulation is of files that have nothing of a gateway in them',
    reason: 'there is nothing to walk through, or no release takes all of it',
    fix: 'give the folder that the manifests are in, and the dialect where none is recognised',
    examples: statements('GatewaySimulator.fromManifests([]);', sent(`${SEND}.send().expectStatus(200);`)),
  },
];
