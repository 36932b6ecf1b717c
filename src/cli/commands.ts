import { Command } from './command';
import { checkCommand } from './commands/check';
import { completionCommand } from './commands/completion';
import { diffCommand } from './commands/diff';
import { drawCommand } from './commands/draw';
import { effectiveCommand } from './commands/effective';
import { explainCommand } from './commands/explain';
import { featuresCommand } from './commands/features';
import { importCommand } from './commands/import';
import { migrateCommand } from './commands/migrate';
import { replayCommand } from './commands/replay';
import { ruleCommand } from './commands/rule';
import { schemaCommand } from './commands/schema';

/** Every command, in the order of the help. A new one adds a line. */
export const COMMANDS: readonly Command[] = [
  checkCommand,
  explainCommand,
  replayCommand,
  importCommand,
  migrateCommand,
  diffCommand,
  effectiveCommand,
  drawCommand,
  ruleCommand,
  featuresCommand,
  schemaCommand,
  completionCommand(() => COMMANDS),
];
