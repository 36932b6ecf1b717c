import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const DRAWING = { level: Severity.ERROR, topic: 'drawings' } as const;

const openai = (rest: string): string => `
  const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('openai-key') });
  ${rest}
`;

const ROUTE = 'new LlmRoute(chart, \'route\', { gateway: GatewayRef.named(\'ai-gateway\'), rules: [{ targets: [openai] }] });';

/** What is said where gateways are drawn. */
export const DRAWING_CODES: readonly FedCode[] = [
  {
    ...DRAWING,
    code: 'NothingToDraw',
    title: 'a drawing would have nothing in it',
    reason: 'requests come in by Gateways, and there is none, nor a route or a model that hangs on one',
    fix: 'draw the app or the folder that the routes are in',
    examples: statements(openai('Drawing.fromApp(chart);'), openai(`${ROUTE}\n  Drawing.fromApp(chart);`)),
  },
  {
    ...DRAWING,
    code: 'InvalidDrawing',
    title: 'a drawing cannot become a file of that name',
    reason: 'the end of the name says how it is written; what an app draws lies below its output folder, and must not be taken for a manifest',
    fix: 'give a path such as gateways.md, docs/gateways.svg or gateways.html',
    examples: statements('new AiGatewayApp({ drawings: [{ file: \'gateways.png\' }] });', 'new AiGatewayApp({ drawings: [{ file: \'gateways.svg\' }] });'),
  },
];
