import { readFileSync } from 'fs';
import { join } from 'path';
import { checkCommand } from './check-command';
import { effectiveCommand } from './effective-command';
import { ruleCommand } from './rule-command';
import { USAGE, UsageError } from './usage';
import { PACKAGE } from '../schema/package-folder';

/** The command line. Sets the exit status; never calls `exit`, so that piped output is written whole. */
export function main(args: readonly string[]): void {
  const [command, ...rest] = args;
  // Whoever reads the output may stop early, as `head` does.
  process.stdout.on('error', e => { if ((e as NodeJS.ErrnoException).code !== 'EPIPE') { throw e; } });
  try {
    if (command === undefined || args.includes('--help') || args.includes('-h') || command === 'help') {
      process.stdout.write(USAGE);
      process.exitCode = command === undefined ? 2 : 0;
    } else if (command === '--version') {
      process.stdout.write(`${version()}\n`);
    } else if (command === 'check' || command === 'effective') {
      const { output, notes, status } = command === 'check' ? checkCommand(rest, version()) : effectiveCommand(rest);
      for (const piece of output) { process.stdout.write(piece); }
      for (const note of notes) { process.stderr.write(`cdk8s-ai-gateway: ${note}\n`); }
      process.exitCode = status;
    } else if (command === 'rule') {
      process.stdout.write(ruleCommand(rest));
    } else {
      throw new UsageError(`there is no command '${command}'`);
    }
  } catch (e) {
    if (!(e instanceof UsageError)) { throw e; }
    process.stderr.write(`cdk8s-ai-gateway: ${e.message}\nSee cdk8s-ai-gateway --help\n`);
    process.exitCode = 2;
  }
}

const version = (): string => (JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }).version;
