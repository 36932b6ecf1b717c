import { Codec, Field } from '../../codec/codec';
import { absent } from '../../codec/lacking';

/** The releases of agentgateway, oldest first. */
const RELEASES = ['0.12', '1.0', '1.1', '1.2', '1.3', '1.4', '1.5'] as const;

export type AgentgatewayRelease = typeof RELEASES[number];

/** Whether a release is this one or a later one. */
export const isSince = (release: AgentgatewayRelease, first: AgentgatewayRelease): boolean => RELEASES.indexOf(release) >= RELEASES.indexOf(first);

/** A field that came with a release; `feature` is how people call it. What is lacking of it later was lacking before. */
export function since<T>(first: AgentgatewayRelease, release: AgentgatewayRelease, feature: string, field: Field<T> | Codec<T>): Field<T> {
  if (isSince(release, first)) { return field as Field<T>; }
  const lacking = absent<T>(feature, `it came with agentgateway ${first}`);
  return { ...lacking, gaps: [...lacking.gaps ?? [], ...field.gaps ?? []] };
}

/** A field that went with the release after `last`. */
export function until<T>(last: AgentgatewayRelease, release: AgentgatewayRelease, feature: string, field: Field<T> | Codec<T>): Field<T> {
  return release === last || !isSince(release, last) ? field as Field<T> : absent(feature, `it went after agentgateway ${last}`);
}
