import { stringify } from 'yaml';
import { readDocuments } from '../../src/check/document';
import { DialectDefinition } from '../../src/dialects/definition';
import { diff } from '../../src/diff/diff';
import { DiffReport } from '../../src/diff/diff-report';
import { sidesOf } from '../../src/diff/side';

/** What it means to go from one text of manifests to another. */
export const compared = (before: string, after: string, from?: DialectDefinition, to = from): DiffReport =>
  diff(...sidesOf(readDocuments('old.yaml', Buffer.from(before)), readDocuments('new.yaml', Buffer.from(after)), { ...from && { before: from }, ...to && { after: to } }));

/** Objects as a text. */
export const textOf = (objects: readonly unknown[]): string => objects.map(object => stringify(object, { aliasDuplicateObjects: false })).join('---\n');

/** Changes in a line each. */
export const linesOf = ({ changes }: DiffReport): readonly string[] => changes.map(({ risk, subject, message }) => `${risk}: ${subject}: ${message}`);
