import { DialectDefinition } from './definition';
import { DIALECTS } from './registry';
import { Gap, GapWords } from '../codec/gap';
import { placeText } from '../intent/finding';

/** How the gaps of a dialect are told, with the dialects that can. */
export const gapWords = ({ title }: DialectDefinition): GapWords => ({ feature, level, because, advice }, places) => level === 'no'
  ? `${title} cannot express ${feature}: ${because}; ${supporters(feature)}${placeText(...places)}`
  : `${title} expresses ${feature} only partly: ${because}${advice === undefined ? '' : `; ${advice}`}${placeText(...places)}`;

/** Everything that a dialect lacks according to its codecs. */
export const gapsOf = ({ backend, route, grant, tlsPolicy, policy, morePolicies, gateway, parameters, model }: DialectDefinition): readonly Gap[] =>
  [backend, route, grant, tlsPolicy, policy, ...morePolicies, gateway, parameters, model].flatMap(kind => kind?.codec.gaps ?? []);

/** Names the dialects whose codecs do not say no to a feature. */
function supporters(feature: string): string {
  const able = DIALECTS.filter(dialect => !gapsOf(dialect).some(gap => gap.feature === feature && gap.level === 'no')).map(({ id }) => id);
  return able.length > 0 ? `dialects that can: ${able.join(', ')}` : 'no dialect can';
}
