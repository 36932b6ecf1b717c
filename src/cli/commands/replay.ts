import { ScriptError, scriptIn } from '../../walk/replay/read-script';
import { replay as replayed } from '../../walk/replay/replay';
import { Script } from '../../walk/replay/script';
import { replayText } from '../../walk/shown/replay-text';
import { CannotTell } from '../../walk/walking';
import { command, Given } from '../command';
import { CommandResult } from '../command-result';
import { CONFIGURATION_OPTIONS } from '../configuration/find-configuration';
import { namedFor } from '../configuration/named-for';
import { fileText } from '../file-text';
import { notesOf } from '../stated-dialects';
import { UsageError } from '../usage';
import { siteIn } from '../walk-sites';

const OPTIONS = {
  dialect: { value: 'NAME', isRepeated: true, about: 'as for check; without it, the newest release that takes everything' },
  output: { value: 'FORMAT', short: 'o', choices: ['text', 'json'], fallback: 'text', about: 'how it is written' },
  ...CONFIGURATION_OPTIONS,
} as const;

export const replayCommand = command({
  name: 'replay',
  summary: 'walk a list of requests, and tell where something else becomes of them than is expected',
  operands: '<files or folders…> <steps.json>',
  description: 'Walks the requests of a file one after the other through the manifests, on one gateway that remembers evictions and limits, and compares what is sent and answered with what the file expects.',
  options: OPTIONS,
  examples: [['replay dist steps.json', 'the expected routes of a platform, in a pipeline']],
  statuses: { 0: 'everything is as expected', 1: 'an expectation is missed, or nobody can tell' },
  run: replay,
});

/** @throws UsageError when it was called wrongly */
function replay(paths: readonly string[], given: Given<typeof OPTIONS>): CommandResult {
  const file = paths[paths.length - 1];
  if (paths.length < 2 || !file.endsWith('.json')) { throw new UsageError('replay needs manifests and a file of steps: replay <files or folders…> <steps.json>'); }
  const named = namedFor(paths.slice(0, -1), given);
  const script = read(file);
  const sites = siteIn(paths.slice(0, -1), named);
  const notes = [...notesOf(named), ...sites([]).notes];
  try {
    const { steps, shares } = replayed(applied => sites(applied).site, script);
    const isMet = [...steps, ...shares].every(({ differences }) => differences.length === 0);
    const { vault } = sites([]).site;
    const output = given.output === 'text' ? replayText(steps, shares) : `${JSON.stringify({
      steps: steps.map(({ step, story, differences }) => ({
        request: step.request,
        differences,
        sent: story.sent.map(each => ({ ...each, path: vault.shown(each.path), headers: vault.shownHeaders(each.headers) })),
        answer: story.answer,
        seconds: story.seconds,
        steps: story.steps,
        open: story.open,
      })),
      shares: shares.map(({ counts, statuses, differences }) => ({ counts, statuses, differences })),
    }, null, 2)}\n`;
    return { output: [output], notes, status: isMet ? 0 : 1 };
  } catch (e) {
    if (e instanceof ScriptError) { throw new UsageError(`${file}: ${e.message}`); }
    if (!(e instanceof CannotTell)) { throw e; }
    return { output: [], notes: [...notes, e.message], status: 1 };
  }
}

function read(file: string): Script {
  try {
    return scriptIn(file, fileText(file));
  } catch (e) {
    throw e instanceof ScriptError ? new UsageError(e.message) : e;
  }
}
