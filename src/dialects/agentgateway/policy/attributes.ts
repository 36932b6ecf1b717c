import { Codec, Field, fields, list, optional, record, value } from '../../../codec/codec';
import { AttributesIntent, NamedExpressionIntent } from '../../../intent/policy/attributes';

const item: Codec<NamedExpressionIntent> = record<NamedExpressionIntent>({ name: value('name'), expression: value('expression') });

/** A list of names and expressions. */
export const namedExpressions = (path: string): Field<readonly NamedExpressionIntent[]> => optional(path, list(item));

export const attributes: Field<AttributesIntent> = optional('attributes', fields<AttributesIntent>({ add: namedExpressions('add'), remove: value('remove') }));
