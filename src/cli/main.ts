import { resultOf } from './arguments';
import { Command } from './command';
import { COMMANDS } from './commands';
import { helpOn, overview } from './help';
import { UsageError } from './usage';
import { version } from './version';
import { writeFiles } from './write-files';
import { nearest } from '../schema/resemblance';

/** The command line. Sets the exit status; never calls `exit`, so that piped output is written whole. */
export function main(args: readonly string[]): void {
  // Whoever reads the output may stop early, as `head` does.
  process.stdout.on('error', e => { if ((e as NodeJS.ErrnoException).code !== 'EPIPE') { throw e; } });
  const [name, ...rest] = args;
  try {
    if (name === undefined) {
      process.stdout.write(overview(COMMANDS));
      process.exitCode = 2;
    } else if (name === 'version' || name === '--version') {
      process.stdout.write(`${version()}\n`);
    } else if (name === 'help' || isHelp(name)) {
      const about = rest.find(word => !isHelp(word));
      process.stdout.write(about === undefined ? overview(COMMANDS) : helpOn(commandNamed(about)));
    } else {
      const command = commandNamed(name);
      if (isAskedFor(rest)) { process.stdout.write(helpOn(command)); } else { run(command, rest); }
    }
  } catch (e) {
    if (!(e instanceof UsageError)) { throw e; }
    const known = COMMANDS.some(command => command.name === name);
    process.stderr.write(`cdk8s-ai-gateway: ${e.message}\nSee cdk8s-ai-gateway ${known ? `help ${name}` : '--help'}\n`);
    process.exitCode = 2;
  }
}

function run(command: Command, args: readonly string[]): void {
  const { output, notes, status, files = [] } = resultOf(command, args);
  writeFiles(files);
  for (const piece of output) { process.stdout.write(piece); }
  for (const note of notes) { process.stderr.write(`cdk8s-ai-gateway: ${note}\n`); }
  process.exitCode = status;
}

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

/** After `--`, everything is a file. */
const isAskedFor = (args: readonly string[]): boolean => args.slice(0, args.includes('--') ? args.indexOf('--') : undefined).some(isHelp);

/** @throws UsageError where there is none of the name */
function commandNamed(name: string): Command {
  const found = COMMANDS.find(command => command.name === name);
  if (found) { return found; }
  const names = [...COMMANDS.map(command => command.name), 'help', 'version'];
  const meant = nearest(name, names);
  throw new UsageError(`there is no command '${name}'; ${meant ? `did you mean '${meant}'?` : `there are: ${names.join(', ')}`}`);
}
