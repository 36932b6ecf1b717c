import { absentBy, Field } from '../codec/codec';
import { AuthLocationIntent } from '../intent/credential';
import { AUTH_HEADER, AUTH_QUERY_OR_COOKIE } from '../intent/credential-names';

/** The place of a credential, where the release chooses it. */
export const noAuthLocation = (header: string, others: string): Field<AuthLocationIntent> => absentBy<AuthLocationIntent>([
  { feature: AUTH_HEADER, level: 'no', because: header },
  { feature: AUTH_QUERY_OR_COOKIE, level: 'no', because: others },
], ({ kind }) => kind === 'header' ? 0 : 1);
