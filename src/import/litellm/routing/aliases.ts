import { ModelGroup, starOf } from './model-group';
import { Sections } from './sections';
import { nameProblem } from '../../../intent/router/model-name';
import { mapOf } from '../config/config-map';
import { SettingPlace } from '../finding';

/** A name that stands for another one. */
export interface Alias {
  readonly name: string;
  readonly model: string;
  readonly at: SettingPlace;
}

/** Names that stand for others; what leads nowhere, or is a name already, is told. */
export function aliases({ router, library }: Sections, groups: readonly ModelGroup[]): readonly Alias[] {
  const seen = new Set(groups.map(({ name }) => name));
  const maps = [router?.map('model_group_alias'), library?.map('model_group_alias'), library?.map('model_alias_map')];
  return maps.flatMap(map => map?.names.flatMap((name): readonly Alias[] => {
    const value = map.get(name);
    if (!value) { return []; }
    const { plain } = value;
    const isDetailed = typeof plain === 'object' && !value.isList;
    const detailed = isDetailed ? mapOf(value) : undefined;
    const model = isDetailed ? detailed?.known('model') : value.known;
    if (model === undefined) { return []; }
    if (detailed?.flag('hidden')) { value.tell('approximate', `'${name}' is listed for clients like every other name`); }
    if (seen.has(name)) {
      value.tell('approximate', `there is '${name}' already, which counts here; rename one of the two`);
      return [];
    }
    const problem = nameProblem(name) ?? (model.includes('*') ? 'it stands for one name, without a star' : undefined);
    if (problem !== undefined) {
      value.tell('manual', `the name was left out: ${problem}`);
      return [];
    }
    if (!groups.some(group => group.name === model || starOf(group.name, model) !== undefined)) {
      value.tell('manual', `nobody answers to '${model}', so '${name}' leads nowhere and was left out; correct the name`);
      return [];
    }
    seen.add(name);
    return [{ name, model, at: value }];
  }) ?? []);
}
