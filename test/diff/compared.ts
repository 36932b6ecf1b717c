import { stringify } from 'yaml';
import { readDocuments } from '../../src/check/document';
import { DialectDefinition } from '../../src/dialects/definition';
import { diff } from '../../src/diff/diff';
import { DiffReport } from '../../src/diff/diff-report';
import { Risk } from '../../src/diff/risk';
import { sidesOf } from '../../src/diff/side';

/** What it means to go from one text of manifests to another. */
export const compared = (before: string, after: string, from?: DialectDefinition, to = from): DiffReport =>
  diff(...sidesOf(readDocuments('old.yaml', Buffer.from(before)), readDocuments('new.yaml', Buffer.from(after)), { ...from && { before: from }, ...to && { after: to } }));

/** Objects as a text. */
export const textOf = (objects: readonly unknown[]): string => objects.map(object => stringify(object, { aliasDuplicateObjects: false })).join('---\n');

/** Changes in a line each. */
export const linesOf = ({ changes }: DiffReport): readonly string[] => changes.map(({ risk, subject, message }) => `${risk}: ${subject}: ${message}`);

const OPPOSITES: readonly (readonly [Risk, Risk])[] = [['access-widened', 'access-narrowed'], ['guard-removed', 'guard-added'], ['tls-weakened', 'tls-strengthened']];

/** What the way back may do. */
function oppositeOf(risk: Risk): Risk {
  const pair = OPPOSITES.find(each => each.includes(risk));
  return pair === undefined ? risk : pair[0] === risk ? pair[1] : pair[0];
}

/** What a report says in the other direction. */
export const reversed = ({ changes }: DiffReport): readonly string[] =>
  changes.map(({ risk, kind, what, before, after }) => JSON.stringify([oppositeOf(risk), kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind, what, after, before])).sort();

/** What it says, whatever the words are. */
export const forward = ({ changes }: DiffReport): readonly string[] => changes.map(({ risk, kind, what, before, after }) => JSON.stringify([risk, kind, what, before, after])).sort();
