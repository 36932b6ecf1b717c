import { diffGitHub } from './github';
import { diffJson } from './json';
import { diffMarkdown } from './markdown';
import { diffText } from './text';
import { DiffReport } from '../diff-report';

/** Every way to write a report, by its name. */
export const DIFF_REPORTS: { readonly [format: string]: (report: DiffReport, isWhole?: boolean) => string } =
  { text: diffText, md: diffMarkdown, json: diffJson, github: diffGitHub };
