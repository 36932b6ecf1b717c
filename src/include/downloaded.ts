import { spawnSync } from 'child_process';
import { GivenText } from './given-text';
import { CodedError } from '../diagnostic/coded-error';

const MOST = 64 * 1024 * 1024;
const SECONDS = 60;

// Constructors cannot wait for an answer, so another process does, as cdk8s has it.
const PROGRAM = `
fetch(process.argv[1]).then(async answer => {
  if (!answer.ok) { throw new Error(answer.status + ' ' + answer.statusText); }
  process.stdout.write(await answer.text());
}).catch(e => { process.stderr.write(String(e.cause?.message || e.message)); process.exitCode = 1; });
`;

/** The text at a URL. @throws CannotRead where there is none */
export function downloaded(url: string): GivenText {
  const refuse = (why: string): never => { throw new CodedError('CannotRead', `LlmInclude: ${withoutSecrets(url)} cannot be read: ${why}`); };
  if (!/^https?:\/\//.test(url)) { return refuse('it begins with neither https:// nor http://; a file is given with path'); }
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['-e', PROGRAM, url], { maxBuffer: MOST, timeout: SECONDS * 1000, encoding: 'utf8' });
  if (error) { return refuse(error.message); }
  return status === 0 ? { file: withoutSecrets(url), text: stdout } : refuse(stderr);
}

/** Users and tokens that stand in a URL. */
const withoutSecrets = (url: string): string => url.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*$/, '');
