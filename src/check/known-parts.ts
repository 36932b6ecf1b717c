import { basename } from 'path';
import { CheckedDocument, Position, SyntaxProblem } from './checked-document';

/** Documents that were read of a text, and how many of the file they count as. */
export interface ReadPart {
  readonly documents: readonly CheckedDocument[];
  readonly count: number;
}

/** A text as it stands in a file. */
interface Standing {
  readonly file: string;
  readonly index: number;
  readonly text: string;
  /** Lines before it. */
  readonly line: number;
}

/** Texts that were read before, for whoever reads nearly the same files twice. */
export class KnownParts {
  private readonly parts = new Map<string, { readonly at: Standing; readonly read: ReadPart }>();

  /** Reads a text, unless a file of the same name had it. */
  public of(at: Standing, read: () => ReadPart): ReadPart {
    const key = `${basename(at.file)}\0${at.text}`;
    const known = this.parts.get(key);
    if (known) { return moved(known.read, known.at, at); }
    const found = read();
    this.parts.set(key, { at, read: found });
    return found;
  }
}

function moved({ documents, count }: ReadPart, from: Standing, to: Standing): ReadPart {
  const lines = to.line - from.line;
  const at = <P extends Position>(position: P): P => lines === 0 ? position : { ...position, line: position.line + lines };
  return {
    count,
    documents: documents.map(document => ({
      ...document,
      file: to.file,
      index: document.index + to.index - from.index,
      ...document.before !== undefined && { before: document.before + lines },
      ...document.comments && { comments: document.comments.map(each => ({ ...each, line: each.line + lines, about: each.about + lines })) },
      problems: document.problems.map((problem): SyntaxProblem => ({ ...problem, position: at(problem.position) })),
      position: keys => at(document.position(keys)),
      blockText: keys => {
        const position = document.blockText(keys);
        return position && at(position);
      },
    })),
  };
}
