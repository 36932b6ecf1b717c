import { samples } from './sample';
import { CallCapabilities } from '../../../src/intent/policy/call-capabilities';

export const CALLS = samples<CallCapabilities>({});
