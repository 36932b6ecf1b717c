import { CALL_AUTHORIZATION } from './external-auth';
import { samples } from './sample';
import { CallCapabilities } from '../../../src/intent/policy/call-capabilities';

export const CALLS = samples<CallCapabilities>({
  callAuthorization: CALL_AUTHORIZATION,
});
