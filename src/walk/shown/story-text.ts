import { groundShown } from './ground-shown';
import { requestShown } from './request-shown';
import { ClientRequest } from '../request';
import { Sent, Story } from '../story';
import { Vault } from '../vault';

/** What is said besides the way itself. */
export interface TextOptions {
  readonly vault: Vault;
  /** Whether each step says what it rests on. */
  readonly withGrounds: boolean;
}

/** What happens to a request, for people: the way, what is sent, and what the client gets. */
export function storyText(request: ClientRequest, stories: readonly Story[], options: TextOptions): string {
  const [first] = stories;
  const open = [...new Set(stories.flatMap(story => story.open))];
  const several = stories.length > 1;
  return [
    `${requestShown(request)}\n`,
    ...several ? stories.map(story => `\n${percent(story.share)} of such requests:\n${wayText(story, options)}`) : [wayText(first, options)],
    ...open.length === 0 ? [] : [`\nopen:\n${open.map(reason => `  ${reason}\n`).join('')}`],
  ].join('');
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

function wayText({ steps, sent, answer, seconds }: Story, { vault, withGrounds }: TextOptions): string {
  const way = steps.map(({ text, place, ground }) =>
    `  ${text}${place === undefined ? '' : `   (${place})`}${withGrounds ? `\n      ${groundShown(ground)}` : ''}\n`);
  const requests = sent.length === 0 ? ['\n  nothing is sent\n'] : ['\n', ...sent.map((each, i) => sentText(each, i, vault))];
  return [...way, ...requests, `\n  ${answerText(answer, seconds)}\n`].join('');
}

function sentText(
  { purpose, endpoint, method, scheme, host, address, sni, path, headers, body, failure, at }: Sent, index: number, vault: Vault,
): string {
  const whom = `${purpose === 'backend' ? '' : `${purpose} `}${endpoint}`;
  const line = method === undefined ? `${whom} at ${address}` : `${method} ${scheme}://${host}${vault.shown(path)}   to ${whom}${address.startsWith(`${host}:`) ? '' : ` at ${address}`}`;
  const model = body !== null && typeof body === 'object' && 'model' in body ? [`model: ${String(body.model)}`] : [];
  const lines = [...Object.entries(headers).filter(([name]) => name !== 'content-type').map(([name, value]) => `${name}: ${vault.shown(value)}`), ...model,
    ...sni !== undefined && sni !== host ? [`TLS for ${sni}`] : []];
  const when = at > 0 ? `, after ${seconds(at)}` : '';
  return `  sent ${index + 1}: ${line}${when}${failure === undefined ? '' : ` - ${FAILURES[failure]}`}\n${lines.map(each => `      ${each}\n`).join('')}`;
}

const FAILURES: { readonly [failure in NonNullable<Sent['failure']>]: string } = {
  refused: 'the connection is refused', closed: 'closed without an answer', tls: 'the handshake fails', plain: 'no TLS is spoken there', dns: 'the name is not known', silent: 'no answer in time',
};

function answerText({ status, body, from }: Story['answer'], after: number): string {
  if (status === undefined) { return `the client gave up after ${seconds(after)}`; }
  const said = from !== undefined ? ` from ${from}` : typeof body === 'string' && body !== '' ? `: ${body.length > 200 ? `${body.slice(0, 200)}…` : body}` : '';
  return `the client gets ${status}${said}${after > 0 ? `, after ${seconds(after)}` : ''}`;
}

const seconds = (number: number): string => `${Math.round(number * 1000) / 1000} s`;
