import { readFileSync } from 'fs';
import { join } from 'path';
import { PACKAGE } from '../schema/package-folder';

/** How a dialect has a feature. */
export type FeatureStatus = 'yes' | 'partly' | 'ignored' | 'absent';

/** How some dialects have a feature, or a part of one. */
export interface MatrixAnswer {
  /** Their ids. */
  readonly dialects: readonly string[];
  readonly status: FeatureStatus;
  /** Why not, or why not wholly, unless it is parts that are missing. */
  readonly because?: string;
  /** Kinds and paths of the fields; none where silence says it. */
  readonly fields?: readonly string[];
}

/** What some dialects lack of a feature that they have. */
export interface MatrixPart {
  readonly title: string;
  readonly answers: readonly MatrixAnswer[];
}

/** Something that people want of a gateway, and how every dialect has it. */
export interface MatrixFeature {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly MatrixAnswer[];
  readonly parts?: readonly MatrixPart[];
  readonly example?: string;
  /** Other words for dialects that have it in another form. */
  readonly elsewhere?: readonly { readonly dialects: readonly string[]; readonly example: string }[];
  /** Why there is no example. */
  readonly unsaid?: string;
}

export interface MatrixGroup {
  readonly title: string;
  readonly features: readonly MatrixFeature[];
}

/** What every dialect has, and where. */
export interface Matrix {
  readonly dialects: readonly { readonly id: string; readonly title: string }[];
  readonly groups: readonly MatrixGroup[];
  /** What stands around every example. */
  readonly around: string;
}

/** Where the matrix is kept; `npm run features` writes it. */
export const MATRIX_FILE = join(PACKAGE, 'facts', 'features.json');

export const readMatrix = (): Matrix => JSON.parse(readFileSync(MATRIX_FILE, 'utf8')) as Matrix;

/** The answer of one dialect. */
export const answerIn = ({ answers }: Pick<MatrixFeature, 'answers'>, dialect: string): MatrixAnswer | undefined =>
  answers.find(({ dialects }) => dialects.includes(dialect));
