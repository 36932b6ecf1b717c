import { tooLarge } from '../../draw/mermaid';
import { pictureOf } from '../../draw/picture-of-site';
import { PictureFormat, WRITERS } from '../../draw/writers';
import { command, Given } from '../command';
import { CommandResult } from '../command-result';
import { CONFIGURATION_OPTIONS } from '../configuration/find-configuration';
import { namedFor } from '../configuration/named-for';
import { notesOf } from '../stated-dialects';
import { siteIn } from '../walk-sites';

const OPTIONS = {
  whole: { about: 'draw every rule; without it, more than 30 rules are drawn together by host' },
  dialect: { value: 'NAME', isRepeated: true, about: 'as for check; without it, the newest release that takes everything' },
  output: { value: 'FORMAT', short: 'o', choices: ['mermaid', 'dot', 'svg', 'html'], fallback: 'mermaid', about: 'how it is written' },
  ...CONFIGURATION_OPTIONS,
} as const;

export const drawCommand = command({
  name: 'draw',
  summary: 'draw gateways, rules, backends and providers, with what holds and what is wrong',
  operands: '<files or folders…>',
  description: 'Draws where requests can go: clients, listeners, rules, backends with their tiers, providers; with policies, findings and broken references.',
  options: OPTIONS,
  examples: [
    ['draw dist', 'a flowchart for a README'],
    ['draw dist --output html', 'one page that can be searched and clicked'],
  ],
  statuses: { 0: 'drawn', 1: 'there is nothing to draw' },
  run: draw,
});

/** @throws UsageError when it was called wrongly */
function draw(paths: readonly string[], given: Given<typeof OPTIONS>): CommandResult {
  const named = namedFor(paths, given);
  const { site, notes } = siteIn(paths, named)([]);
  const said = [...notesOf(named), ...notes];
  if (site.doors.length === 0) { return { output: [], notes: [...said, 'nothing to draw: there is no Gateway, and no HTTPRoute that hangs on one, in these files'], status: 1 }; }
  const picture = pictureOf(site, { isWhole: given.whole });
  const text = WRITERS[given.output as PictureFormat](picture);
  const large = given.output === 'mermaid' ? tooLarge(picture, text) : undefined;
  return { output: [text], notes: [...said, ...large === undefined ? [] : [`${large}; --output svg or html has no limit`]], status: 0 };
}
