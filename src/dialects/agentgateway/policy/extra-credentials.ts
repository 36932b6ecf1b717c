import { secretEntry } from './secret-entry';
import { at, Field, fields, list, optional } from '../../../codec/codec';
import { EXTRA_CREDENTIALS, ExtraCredentialIntent } from '../../../intent/policy/extra-credential';
import { location } from '../auth';
import { AgentgatewayRelease, since } from '../release';

export const extraCredentials = (release: AgentgatewayRelease): Field<readonly ExtraCredentialIntent[]> =>
  since('1.4', release, EXTRA_CREDENTIALS, optional('auth.credentials', list(fields<ExtraCredentialIntent>({
    secret: at('secretRef', secretEntry),
    location: at('location', location),
  }))));
