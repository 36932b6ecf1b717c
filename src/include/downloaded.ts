import { spawnSync } from 'child_process';
import { GivenText } from './given-text';
import { CodedError } from '../diagnostic/coded-error';

const MOST = 64 * 1024 * 1024;
const SECONDS = 60;

// Constructors cannot wait for an answer, so another process does, as cdk8s has it. The URL is its input: anyone can see arguments.
const PROGRAM = `
(async () => {
  const url = new URL(require('fs').readFileSync(0, 'utf8'));
  const { username, password } = url;
  url.username = url.password = '';
  const user = decodeURIComponent(username) + ':' + decodeURIComponent(password);
  const answer = await fetch(url, username === '' ? {} : { headers: { authorization: 'Basic ' + Buffer.from(user).toString('base64') } });
  if (!answer.ok) { throw new Error(answer.status + ' ' + answer.statusText); }
  process.stdout.write(await answer.text());
})().catch(e => { process.stderr.write(String(e.cause?.message || e.message)); process.exitCode = 1; });
`;

/** The text at a URL. @throws CannotRead where there is none */
export function downloaded(url: string): GivenText {
  const file = withoutSecrets(url);
  const refuse = (why: string): never => { throw new CodedError('CannotRead', `${file} cannot be read: ${why}`); };
  if (!/^https?:\/\//.test(url)) { return refuse('it begins with neither https:// nor http://; a file is given with path'); }
  const asked = spawnSync(process.execPath, ['-e', PROGRAM], { input: url, maxBuffer: MOST, timeout: SECONDS * 1000, encoding: 'utf8' });
  if (asked.error) { return refuse(asked.error.message); }
  return asked.status === 0 ? { file, text: asked.stdout } : refuse(asked.stderr.split(url).join(file));
}

/** Users and tokens that stand in a URL. */
const withoutSecrets = (url: string): string => url.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*$/, '');
