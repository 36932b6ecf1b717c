import { execFileSync, spawnSync } from 'child_process';
import { resultOf } from '../../src/cli/arguments';
import { COMMANDS } from '../../src/cli/commands';
import { completionCommand } from '../../src/cli/commands/completion';
import { UsageError } from '../../src/cli/usage';
import { DIALECTS } from '../../src/dialects/registry';

const scriptFor = (shell: string): string => [...resultOf(completionCommand(() => COMMANDS), [shell]).output].join('');

/** What bash would offer for the last word. */
const offered = (...words: string[]): readonly string[] => execFileSync('bash', ['-c',
  `${scriptFor('bash')}\nCOMP_WORDS=(cdk8s-ai-gateway "$@"); COMP_CWORD=$#; _cdk8s_ai_gateway; printf '%s\\n' "\${COMPREPLY[@]}"`, 'bash', ...words], { encoding: 'utf8' })
  .split('\n').filter(word => word !== '');

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

describe('completion', () => {
  test('offers commands, options, and the values of options in bash', () => {
    expect(offered('')).toEqual([...COMMANDS.map(({ name }) => name), 'help', 'version']);
    expect(offered('che')).toEqual(['check']);
    expect(offered('check', '--max')).toEqual(['--max-warnings']);
    expect(offered('check', '--output', '')).toEqual(['text', 'json', 'sarif', 'github', 'junit']);
    expect(offered('check', '--dialect', 'agentgateway-1.')).toEqual(DIALECTS.map(({ id }) => id).filter(id => id.startsWith('agentgateway-1.')));
    expect(offered('rule', 'LintNoTl')).toEqual(['LintNoTls']);
    expect(offered('help', 'ef')).toEqual(['effective']);
    expect(offered('check', 'package.jso')).toEqual(['package.json']);
  });

  test.each(['zsh', 'fish'])('has every command and option for %s, in words that the shell reads', shell => {
    const script = scriptFor(shell);
    for (const { name, options } of COMMANDS) {
      expect(script).toContain(name);
      for (const option of Object.keys(options)) { expect(script).toContain(shell === 'zsh' ? `--${option}[` : `-l ${option} `); }
    }
    if (has(shell)) { expect(spawnSync(shell, ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' }); }
  });

  test.each([[[]], [['csh']], [['toString']], [['bash', 'zsh']]])('refuses %j', shells => {
    expect(() => resultOf(completionCommand(() => COMMANDS), shells)).toThrow(UsageError);
  });
});
