import { ACCESS } from './access';
import { CONNECTIONS } from './connections';
import { CREDENTIALS } from './credentials';
import { FeatureGroup } from './feature';
import { GATEWAYS } from './gateways';
import { LIMITS } from './limits';
import { MODELS } from './models';
import { PROMPTS } from './prompts';
import { PROVIDERS } from './providers';
import { RECORDS } from './records';
import { ROUTES } from './routes';
import { TOOLS } from './tools';
import { TRANSPORT } from './transport';

/** Everything that people want of a gateway, in the order of the page. */
export const GROUPS: readonly FeatureGroup[] = [
  PROMPTS, ACCESS, LIMITS, TRANSPORT, RECORDS, CONNECTIONS, PROVIDERS, CREDENTIALS, ROUTES, GATEWAYS, TOOLS, MODELS,
];

export const FEATURES = GROUPS.flatMap(({ features }) => features);
