import { RouteRow } from './route-rows';

/** Where requests go, as a table for people. */
export function routeTableText(rows: readonly RouteRow[]): string {
  return rows.map(({ listener, match, rule, place, shadowedBy, targets, guards, onFailure }, i) => [
    ...i === 0 || rows[i - 1].listener !== listener ? [`${i === 0 ? '' : '\n'}${listener}\n`] : [],
    `  ${match}   (${rule}, ${place})\n`,
    ...shadowedBy === undefined ? [] : [`      never asked: ${shadowedBy} asks for the same, and comes first\n`],
    ...targets.length === 0 ? ['      -> no backend\n'] : targets.map(target => `      -> ${target}\n`),
    ...guards.length === 0 ? [] : [`      guarded by ${guards.join(', ')}\n`],
    `      on failure: ${onFailure}\n`,
  ].join('')).join('');
}
