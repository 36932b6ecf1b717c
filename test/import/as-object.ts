import { objectOf, readGiven } from '../../src/check/given-file';
import { DialectDefinition } from '../../src/dialects/definition';
import { KnownObject } from '../../src/rules/known-object';
import { JsonObject } from '../../src/schema/json-type';

/** A manifest as an object that was read. */
export const asObject = (manifest: JsonObject, dialect: DialectDefinition): KnownObject =>
  objectOf(readGiven([{ file: 'object.json', text: JSON.stringify(manifest) }])[0].documents[0], dialect);
