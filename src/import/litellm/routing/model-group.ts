import { Deployment } from '../providers/deployment';

/** A name that clients ask for, and who answers to it. */
export interface ModelGroup {
  readonly name: string;
  readonly deployments: readonly Deployment[];
}

/** Names in the order in which the config has them. */
export function modelGroups(deployments: readonly Deployment[]): readonly ModelGroup[] {
  const names = [...new Set(deployments.map(({ name }) => name))];
  return names.map(name => ({ name, deployments: deployments.filter(each => each.name === name) }));
}

/** Deployments of equal order, the lowest first. */
export function tiersOf({ deployments }: ModelGroup): readonly (readonly Deployment[])[] {
  const orders = [...new Set(deployments.map(({ order }) => order))].sort((a, b) => a - b);
  return orders.map(order => deployments.filter(each => each.order === order));
}

/** What a star in the pattern stands for in a name; undefined where it does not fit. */
export function starOf(pattern: string, name: string): string | undefined {
  const [before, after, ...more] = pattern.split('*');
  if (after === undefined || more.length > 0 || name.length < before.length + after.length) { return undefined; }
  return name.startsWith(before) && name.endsWith(after) ? name.slice(before.length, name.length - after.length) : undefined;
}

/** A name in the letters of Kubernetes. */
export const slug = (name: string): string => name === '*' ? 'any-model' : name.toLowerCase().replace('*', '-any-').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'model';
