import { Change, ways } from './changes';

/** Where a feature lives, of all that the features of a dialect change. */
export function fieldsOf(own: readonly Change[], all: readonly (readonly Change[])[]): readonly string[] {
  const besidesTies = own.some(change => !isReference(change));
  const told = own.filter(change => !besidesTies || !isReference(change)).flatMap(change => {
    if (isReference(change)) { return [REFERENCE]; }
    const holders = holdersIn(change.kind, all);
    const found = change.paths.map(path => listOf(ways(path).find(way => way !== 'spec' && !holders.has(way) && !change.before.has(way)) ?? path, change));
    return outermost(ofOneItem([...new Set(found)])).map(path => `${change.kind} ${path}`);
  });
  const fields = [...new Set(told)].sort();
  const besides = fields.filter(field => !TIES.some(tie => tie.test(field)));
  return besides.length > 0 ? besides : fields;
}

const REFERENCE = 'HTTPRoute spec.rules[].filters[].extensionRef';

/** A rule that refers to a policy is no field of what the policy says. */
const isReference = ({ kind, paths }: Change): boolean => kind === 'HTTPRoute' && paths.every(path => /\.filters\[\]\.(extensionRef\.|type$)/.test(path));

/** What only ties objects together, or repeats what another field shows. */
const TIES: readonly RegExp[] = [
  /^HTTPRoute spec\.rules\[\]\.(name$|filters\[\]\.extensionRef)/,
  /^Gateway spec\.infrastructure\b/,
  /^GatewayParameters spec\.kube\.agentgateway\.enabled$/,
  /\.type$/,
];

/** In a list that is new, it is the list that counts. */
function listOf(path: string, { isNew }: Change): string {
  return isNew && path.includes('[]') ? path.slice(0, path.indexOf('[]')) : path.replace(/\[\]$/, '');
}

/** Several fields of an item are the item. */
function ofOneItem(paths: readonly string[]): readonly string[] {
  const itemOf = (path: string): string | undefined => /^(.*)\[\]\.[^.[\]]+$/.exec(path)?.[1];
  const items = paths.filter(path => !path.endsWith('.type')).flatMap(path => itemOf(path) ?? []);
  return [...new Set(paths.map(path => {
    const item = itemOf(path);
    return item !== undefined && items.filter(each => each === item).length > 1 ? item : path;
  }))];
}

const outermost = (paths: readonly string[]): readonly string[] =>
  paths.filter(path => !paths.some(other => other !== path && (path.startsWith(`${other}.`) || path.startsWith(`${other}[`))));

const known = new WeakMap<readonly (readonly Change[])[], Map<string, ReadonlySet<string>>>();

/** What holds several features of a kind, none of which needs another: below it, one says this and not that, and another that and not this. */
function holdersIn(kind: string, all: readonly (readonly Change[])[]): ReadonlySet<string> {
  const ofDialect = known.get(all) ?? new Map<string, ReadonlySet<string>>();
  known.set(all, ofDialect);
  const changes = all.flatMap(each => each.filter(change => change.kind === kind));
  const reached = new Set(changes.flatMap(({ paths }) => paths.flatMap(ways)));
  const found = ofDialect.get(kind) ?? new Set([...reached].filter(way => {
    const said = changes.filter(({ before }) => !before.has(way)).map(({ paths }) => stepsBelow(way, paths)).filter(({ size }) => size > 0);
    return said.some(one => said.some(other => lacksSome(one, other) && lacksSome(other, one)));
  }));
  ofDialect.set(kind, found);
  return found;
}

/** What comes next on the ways that lead on from a place. */
const stepsBelow = (way: string, paths: readonly string[]): ReadonlySet<string> => new Set(paths.flatMap(path => {
  const steps = ways(path);
  return steps.includes(way) ? steps[steps.indexOf(way) + 1] ?? [] : [];
}));

const lacksSome = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].some(step => !other.has(step));
