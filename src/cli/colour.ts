import { Severity } from '../diagnostic/diagnostic';

/** When to print in colours (https://no-color.org). */
export const COLOUR = {
  value: 'WHEN',
  choices: ['auto', 'always', 'never'],
  fallback: 'auto',
  about: 'whether text has colours; auto is on a terminal, unless NO_COLOR is set',
} as const;

interface Terminal {
  readonly isTTY?: boolean;
}

/** Without being told, where someone looks at it and did not say otherwise. */
export function isColoured(when: string, { isTTY = false }: Terminal = process.stdout, env: NodeJS.ProcessEnv = process.env): boolean {
  if (when !== 'auto') { return when === 'always'; }
  return isTTY && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}

const COLOURS = { [Severity.ERROR]: 31, [Severity.WARNING]: 33, [Severity.INFO]: 36 };

/** Colours the word for a severity. By hand, since `styleText` looks at a terminal of its own choice. */
export const painter = (isOn: boolean) => (severity: Severity): string => isOn ? `\u001b[${COLOURS[severity]}m${severity}\u001b[39m` : severity;
