import { DialectDefinition } from '../../../dialects/definition';
import { DIALECTS } from '../../../dialects/registry';

/** Whether a dialect is older than another one. */
export const isBefore = (dialect: DialectDefinition, id: string): boolean => DIALECTS.indexOf(dialect) < DIALECTS.findIndex(each => each.id === id);
