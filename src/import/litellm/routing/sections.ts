import { ConfigMap } from '../config/config-map';
import { ConfigValue } from '../config/config-value';

/** The sections of a config that say how models are asked; settings of the router count before those of the library. */
export interface Sections {
  readonly router: ConfigMap | undefined;
  readonly library: ConfigMap | undefined;
}

/** The first section that has a setting. The others are asked as well, so that they count as read. */
export function firstOf({ router, library }: Sections, ...names: readonly string[]): ConfigValue | undefined {
  const found = [router, library].flatMap(section => names.flatMap(name => section?.get(name) ?? []));
  found.slice(1).filter(each => each.path !== found[0].path).forEach(each => each.tell('approximate', `${found[0].path} counts instead, as with LiteLLM`));
  return found[0];
}
