import { samples } from './sample';
import { FrontendCapabilities } from '../../../src/intent/policy/frontend-capabilities';

export const FRONTEND = samples<FrontendCapabilities>({});
