import { AGENTS } from './agents';
import { CREDENTIALS } from './credentials';
import { GapRule } from './gap-rule';
import { PATHS } from './paths';
import { PLAIN_HOSTS } from './plain-hosts';
import { POOL } from './pool';
import { ROUTES } from './routes';
import { TLS_OF_HOSTS } from './tls-of-hosts';
import { TLS_OF_PLAIN_HOSTS } from './tls-of-plain-hosts';
import { TLS_SETTINGS } from './tls-settings';
import { VERTEX_AI } from './vertex-ai';

/** What no single field shows, and what the dialects say to it. A new rule adds a line to the list of its topic. */
export const GAP_RULES: readonly GapRule[] = [
  ...PLAIN_HOSTS,
  ...POOL,
  ...VERTEX_AI,
  ...PATHS,
  ...CREDENTIALS,
  ...AGENTS,
  ...TLS_OF_HOSTS,
  ...TLS_SETTINGS,
  ...TLS_OF_PLAIN_HOSTS,
  ...ROUTES,
];
