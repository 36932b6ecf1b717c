import { stringify } from 'yaml';
import { objectOf, readGiven } from '../../src/check/given-file';
import { DialectDefinition } from '../../src/dialects/definition';
import { KnownObject } from '../../src/rules/known-object';
import { JsonObject } from '../../src/schema/json-type';

/** A manifest as an object that was read. */
export const asObject = (manifest: JsonObject, dialect: DialectDefinition): KnownObject =>
  objectOf(readGiven([{ file: 'object.yaml', text: stringify(manifest, { aliasDuplicateObjects: false }) }])[0].documents[0], dialect);
