import { Expression, member } from '../code/expression';

/** The member of an enum by its value, as the API spells members: `partialBuffer` is `PARTIAL_BUFFER`. */
export const enumMember = (type: string, value: string): Expression =>
  member(type, value.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[^A-Za-z0-9]+/g, '_').toUpperCase());

export const maybeMember = (type: string, value: string | undefined): Expression | undefined =>
  value === undefined ? undefined : enumMember(type, value);
