import { DIALECTS } from '../../dialects/registry';
import { Command, command, Option } from '../command';
import { UsageError } from '../usage';

/** What a shell may complete, command by command. */
interface Completable {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly { readonly name: string; readonly about: string; readonly words: readonly string[] | undefined }[];
  readonly words: readonly string[];
}

const SHELLS: { readonly [shell: string]: (commands: readonly Completable[]) => string } = { bash, zsh, fish };

/** Writes what a shell needs to complete the command line, from the very table that it is parsed by. */
export const completionCommand = (commands: () => readonly Command[]): Command => command({
  name: 'completion',
  summary: 'write what bash, zsh or fish need to complete commands, options and their values',
  operands: `<${Object.keys(SHELLS).join('|')}>`,
  description: 'Writes what a shell needs to complete commands, options and their values.',
  options: {},
  examples: [
    ['completion bash > ~/.local/share/bash-completion/completions/cdk8s-ai-gateway', 'for bash'],
    ['completion zsh > "${fpath[1]}/_cdk8s-ai-gateway"', 'for zsh'],
    ['completion fish > ~/.config/fish/completions/cdk8s-ai-gateway.fish', 'for fish'],
  ],
  statuses: { 0: 'written' },
  words: () => Object.keys(SHELLS),
  run: ([shell, ...more]) => {
    const write = more.length === 0 && Object.prototype.hasOwnProperty.call(SHELLS, shell ?? '') ? SHELLS[shell] : undefined;
    if (!write) { throw new UsageError(`completion takes one shell: ${Object.keys(SHELLS).join(', ')}; got ${[shell, ...more].filter(Boolean).join(' ') || 'none'}`); }
    return { output: [write(commands().map(completable))], notes: [], status: 0 };
  },
});

const completable = ({ name, summary, options, words }: Command): Completable => ({
  name,
  summary,
  options: Object.entries(options).map(([option, stated]) => ({ name: option, about: stated.about.split(';')[0], words: valuesOf(option, stated) })),
  words: words?.() ?? [],
});

/** Undefined where an option takes no value, empty where it takes any. */
function valuesOf(name: string, option: Option): readonly string[] | undefined {
  if (option.value === undefined) { return undefined; }
  return option.choices ?? (DIALECT_OPTIONS.includes(name) ? DIALECTS.map(({ id }) => id) : []);
}

const DIALECT_OPTIONS: readonly string[] = ['dialect', 'from', 'to'];

function bash(commands: readonly Completable[]): string {
  const cases = commands.map(({ name, options, words }) => [
    `    ${name})`,
    ...options.flatMap(option => option.words?.length ? [`      [[ $before == --${option.name} ]] && { COMPREPLY=($(compgen -W '${option.words.join(' ')}' -- "$word")); return; }`] : []),
    `      [[ $word == -* ]] && { COMPREPLY=($(compgen -W '${[...options.map(option => `--${option.name}`), '--help'].join(' ')}' -- "$word")); return; }`,
    ...words.length > 0 ? [`      COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word")); return ;;`] : ['      ;;'],
  ].join('\n'));
  return [
    '_cdk8s_ai_gateway() {',
    '  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}',
    '  COMPREPLY=()',
    `  if (( COMP_CWORD == 1 )); then COMPREPLY=($(compgen -W '${[...commands.map(({ name }) => name), 'help', 'version'].join(' ')}' -- "$word")); return; fi`,
    '  case ${COMP_WORDS[1]} in',
    `    help) COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$word")); return ;;`,
    ...cases,
    '  esac',
    '  COMPREPLY=($(compgen -f -- "$word"))',
    '}',
    'complete -o filenames -F _cdk8s_ai_gateway cdk8s-ai-gateway\n',
  ].join('\n');
}

function zsh(commands: readonly Completable[]): string {
  const text = (words: string): string => words.replace(/[[\]:'\\]/g, letter => letter === '\'' ? '’' : `\\${letter}`);
  const cases = commands.map(({ name, options, words }) => [
    `        ${name}) _arguments \\`,
    ...options.map(option => `          '*--${option.name}[${text(option.about)}]${option.words === undefined ? '' : `:${option.name}:${option.words.length > 0 ? `(${option.words.join(' ')})` : '_files'}`}' \\`),
    '          \'--help[tell more of this command]\' \\',
    `          '*:what:${words.length > 0 ? `(${words.join(' ')})` : '_files'}' ;;`,
  ].join('\n'));
  return [
    '#compdef cdk8s-ai-gateway',
    '_cdk8s_ai_gateway() {',
    '  local -a commands=(',
    ...commands.map(({ name, summary }) => `    '${name}:${text(summary)}'`),
    '    \'help:tell more of a command\'',
    '    \'version:tell the version\'',
    '  )',
    '  local state',
    '  _arguments -C \'1:command:->command\' \'*::argument:->argument\'',
    '  case $state in',
    '    command) _describe command commands ;;',
    '    argument)',
    '      case $words[1] in',
    `        help) _values command ${commands.map(({ name }) => name).join(' ')} ;;`,
    ...cases,
    '      esac ;;',
    '  esac',
    '}',
    // Both where it is a file of the path of functions, and where it is sourced.
    'if [[ $funcstack[1] == _cdk8s-ai-gateway ]]; then _cdk8s_ai_gateway "$@"; else compdef _cdk8s_ai_gateway cdk8s-ai-gateway; fi\n',
  ].join('\n');
}

function fish(commands: readonly Completable[]): string {
  const quoted = (words: string): string => `'${words.replace(/[\\']/g, letter => `\\${letter}`)}'`;
  const program = 'complete -c cdk8s-ai-gateway';
  return [
    ...[...commands, { name: 'help', summary: 'tell more of a command' }, { name: 'version', summary: 'tell the version' }]
      .map(({ name, summary }) => `${program} -f -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`),
    `${program} -f -n '__fish_seen_subcommand_from help' -a '${commands.map(({ name }) => name).join(' ')}'`,
    ...commands.flatMap(({ name, options, words }) => [
      ...options.map(option => `${program} -n '__fish_seen_subcommand_from ${name}' -l ${option.name} -d ${quoted(option.about)}`
        + `${option.words === undefined ? '' : ` -r${option.words.length > 0 ? ` -f -a '${option.words.join(' ')}'` : ''}`}`),
      ...words.length > 0 ? [`${program} -f -n '__fish_seen_subcommand_from ${name}' -a '${words.join(' ')}'`] : [],
    ]),
  ].map(line => `${line}\n`).join('');
}
