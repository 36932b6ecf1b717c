import { requestShown } from './request-shown';
import { Difference } from '../replay/compare';
import { Replayed, ReplayedShares, requestOf } from '../replay/replay';
import { Sent, Story } from '../story';

/** What became of a script, for people. */
export function replayText(steps: readonly Replayed[], shares: readonly ReplayedShares[]): string {
  const missed = [...steps, ...shares].filter(({ differences }) => differences.length > 0).length;
  return [
    ...steps.map(({ step, story, differences }, i) => `${differences.length === 0 ? 'ok  ' : 'MISS'} ${i + 1}. ${requestShown(requestOf(step.request))} -> ${outcome(story)}\n${differences.map(differenceText).join('')}`),
    ...shares.map(({ shares: { requests = 1 }, counts, differences }) => `${differences.length === 0 ? 'ok  ' : 'MISS'} ${requests} requests -> ${Object.entries(counts).map(([name, count]) => `${name} ${count}`).join(', ') || 'nobody'}\n${differences.map(differenceText).join('')}`),
    `${steps.length + shares.length - missed} of ${steps.length + shares.length} as expected\n`,
  ].join('');
}

const outcome = ({ sent, answer, seconds }: Story): string =>
  `${sent.length === 0 ? 'nobody' : sent.map(nameOf).join(', ')}; ${answer.status ?? 'the client gave up'}${seconds >= 0.01 ? ` after ${Math.round(seconds * 100) / 100} s` : ''}`;

const nameOf = ({ endpoint, failure }: Sent): string => failure === undefined ? endpoint : `${endpoint} (${failure})`;

const short = (value: unknown): string => value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);

const differenceText = ({ what, expected, got }: Difference): string => `       ${what}: expected ${short(expected)}, got ${short(got)}\n`;
