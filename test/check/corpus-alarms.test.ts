import { readFileSync } from 'fs';
import { join } from 'path';
import { Asked, Expected, unexpected } from './alarms';
import { OWN } from '../corpus/own';
import { CORPUS, hasCorpus } from '../laws/corpus';

interface IndexedFile {
  readonly file: string;
  readonly lint: readonly string[] | null;
  readonly documents: readonly { readonly acceptedBy?: readonly string[]; readonly errors?: readonly object[] }[];
}

const KEYS = 'the value is no placeholder but looks like a key, in a file that anybody may read';
const ON_ANOTHER_PLANE = 'the data plane or release ignores the field, which was written for another one that accepts the same schema';
const AZURE = 'before 1.2 the key of Azure travels as Bearer, which Azure does not document';

/** What is said of our own manifests, each by itself. */
const OF_OURS: { readonly [code: string]: Expected } = {
};

/** What is said of the files of the corpus that are not known there for the same. */
const OF_CORPUS: { readonly [code: string]: Expected } = {
};

const ours = OWN.map(({ id, manifest, acceptedBy }): Asked => ({ file: id, text: JSON.stringify(manifest), acceptedBy: [acceptedBy] }));

describe('no false alarm is raised', () => {
  test('of our own manifests, by code and family', () => { expect(unexpected(ours, OF_OURS)).toEqual([]); });

  test('without a reason', () => {
    for (const { why } of [...Object.values(OF_OURS), ...Object.values(OF_CORPUS)]) { expect(why).toMatch(/\w+ \w+ \w+/); }
  });
});

if (hasCorpus) {
  const index = JSON.parse(readFileSync(join(CORPUS, 'index.json'), 'utf8')) as readonly IndexedFile[];
  // A file whose faults are recorded is asked elsewhere.
  const files = index.filter(({ lint }) => lint === null).map(({ file, documents }): Asked => ({
    file, text: readFileSync(join(CORPUS, file), 'utf8'),
    acceptedBy: documents.map(({ acceptedBy, errors }) => acceptedBy ?? (errors === undefined ? undefined : [])),
  }));

  test('no false alarm is raised of the corpus, by code and family', () => { expect(unexpected(files, OF_CORPUS)).toEqual([]); });
} else {
  process.stdout.write('there is no corpus: whether its accepted documents raise false alarms is not asked\n');
}
