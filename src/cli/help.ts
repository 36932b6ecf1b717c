import { Command, Option } from './command';

const PROGRAM = 'cdk8s-ai-gateway';
const WIDTH = 100;

/** What there is. */
export const overview = (commands: readonly Command[]): string => [
  `usage: ${PROGRAM} <command> [options]\n`,
  columns(commands.map(({ name, summary }) => [name, summary])),
  `'${PROGRAM} help <command>' tells more of one.\n`,
].join('\n');

/** What one command does. */
export function helpOn({ name, operands, description, options, examples, statuses }: Command): string {
  const all = Object.entries(options);
  return [
    `usage: ${[PROGRAM, name, operands, ...all.length > 0 ? ['[options]'] : []].filter(part => part !== '').join(' ')}\n`,
    `${wrapped(description, WIDTH).join('\n')}\n`,
    columns([...all.map(([option, stated]) => [spelledOption(option, stated), aboutOption(stated)] as const), ['-h, --help', 'this text']]),
    `Examples:\n${examples.map(([line, what]) => `  # ${what}\n  ${PROGRAM} ${line}\n`).join('')}`,
    `${wrapped(`Exit status: ${[...Object.entries(statuses), ['2', 'called wrongly, or nothing to work on']]
      .map(([status, what]) => `${status} ${what}`).join('; ')}.`, WIDTH).join('\n')}\n`,
  ].join('\n');
}

const spelledOption = (name: string, { short, value }: Option): string =>
  `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;

function aboutOption(option: Option): string {
  if (option.value === undefined) { return option.about; }
  const choices = option.choices ? `: ${option.choices.join(', ')}` : '';
  return `${option.about}${choices}${option.fallback === undefined ? '' : ` (default ${option.fallback})`}`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const left = Math.max(...rows.map(([word]) => word.length)) + 4;
  return rows.map(([word, text]) => {
    const lines = wrapped(text, WIDTH - left);
    return lines.map((line, i) => `${(i === 0 ? `  ${word}` : '').padEnd(left)}${line}\n`).join('');
  }).join('');
}

/** Lines no longer than `width`, but for words that are. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width) { lines[lines.length - 1] = `${last} ${word}`; } else { lines.push(word); }
  }
  return lines;
}
