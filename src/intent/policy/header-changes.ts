import { HeaderChangeIntent } from '../route';

/** How people call it. */
export const HEADER_CHANGES = 'header changes in a policy';

export interface HeaderChangesIntent {
  readonly request?: HeaderChangeIntent;
  readonly response?: HeaderChangeIntent;
}
