import { Expression, member } from './expression';

/** The constant of a dialect: `Dialect.KGATEWAY_2_1` for `kgateway-2.1`. */
export const dialectConstant = (name: string): Expression => member('Dialect', name.replace(/[^a-z0-9]+/g, '_').toUpperCase());
