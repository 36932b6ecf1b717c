import { GatewayIntent } from './gateway';
import { GatewayParametersIntent } from './gateway-parameters';
import { ParametersPlacement } from './parameters-placement';
import { withoutUndefined } from './without-undefined';

/** A Gateway as it is stated: with what its proxy is made of, or the name of an object that says so. */
export interface StatedGatewayIntent {
  readonly gateway: GatewayIntent;
  readonly parameters?: GatewayParametersIntent;
  /** Parameters that someone else made. */
  readonly parametersName?: string;
  /** Those of the class do: the Gateway refers to none, and none are made. */
  readonly parametersOfClass?: boolean;
}

/** The objects that it becomes. */
export interface PlacedGateway {
  readonly gateway: GatewayIntent;
  /** Of the Gateway, where it refers to its parameters so. */
  readonly annotations: { readonly [name: string]: string };
  /** What is made beside the Gateway. */
  readonly parameters?: GatewayParametersIntent;
}

/** How a Gateway and its parameters belong together in a dialect. */
export interface GatewayContext {
  readonly placement: ParametersPlacement;
  readonly kind: { readonly group: string; readonly kind: string };
}

/** A Gateway whose parameters say what is not said by default. */
export function normalizeGateway(
  { gateway, parameters, parametersName, parametersOfClass }: StatedGatewayIntent, placement: ParametersPlacement,
): StatedGatewayIntent {
  const own = parameters && withoutUsual(parameters, placement.usual);
  return {
    gateway,
    ...own && Object.keys(own).length > 0 && { parameters: own },
    ...parametersName !== undefined && { parametersName },
    ...parametersOfClass && { parametersOfClass },
  };
}

/** Whether an object has to be made beside the Gateway. */
export const makesParameters = ({ parameters, parametersName, parametersOfClass }: StatedGatewayIntent, { isNeeded }: ParametersPlacement): boolean =>
  parametersName === undefined && !parametersOfClass && (isNeeded || parameters !== undefined);

/** What becomes of a normal Gateway; `name` is that of the object that is made, if one is. */
export function placeGateway(stated: StatedGatewayIntent, name: string, { placement, kind: { group, kind } }: GatewayContext): PlacedGateway {
  const { gateway, parameters, parametersName } = stated;
  const isMade = makesParameters(stated, placement);
  const referred = parametersName ?? (isMade ? name : undefined);
  const made = isMade && { parameters: withUsual(parameters ?? {}, placement.usual) };
  if (referred === undefined) { return { gateway, annotations: {} }; }
  if (placement.annotation !== undefined) { return { gateway, annotations: { [placement.annotation]: referred }, ...made }; }
  const infrastructure = { ...gateway.infrastructure, parameters: { group, kind, name: referred } };
  return { gateway: { ...gateway, infrastructure }, annotations: {}, ...made };
}

/** The inverse, as far as the objects are at hand. */
export function gatherGateway(
  { gateway, annotations, parameters }: PlacedGateway, { placement, kind: { group, kind } }: GatewayContext,
): StatedGatewayIntent {
  const { infrastructure, ...plain } = gateway;
  const { parameters: reference, ...others } = infrastructure ?? {};
  const isOwn = reference?.group === group && reference.kind === kind;
  const referred = placement.annotation !== undefined ? annotations[placement.annotation] : isOwn ? reference.name : undefined;
  const stays = placement.annotation === undefined && isOwn ? others : infrastructure;
  return normalizeGateway({
    gateway: { ...plain, ...stays && Object.keys(stays).length > 0 && { infrastructure: stays } },
    ...parameters ? { parameters } : referred !== undefined && { parametersName: referred },
  }, placement);
}

type Usual = ParametersPlacement['usual'];

function withUsual(parameters: GatewayParametersIntent, { agentgateway, aiExtension }: Usual): GatewayParametersIntent {
  return {
    ...agentgateway !== undefined && { agentgateway },
    ...parameters,
    ...aiExtension && { aiExtension: { ...aiExtension, ...parameters.aiExtension } },
  };
}

function withoutUsual(parameters: GatewayParametersIntent, usual: Usual): GatewayParametersIntent {
  const { agentgateway, aiExtension } = parameters;
  const enabled = aiExtension?.enabled === usual.aiExtension?.enabled ? undefined : aiExtension?.enabled;
  const extension = aiExtension && withoutUndefined({ ...aiExtension, enabled });
  const chosen = agentgateway === usual.agentgateway ? undefined : agentgateway;
  const { aiExtension: _, ...others } = withoutUndefined({ ...parameters, agentgateway: chosen });
  const isUsual = extension !== undefined && usual.aiExtension !== undefined && Object.keys(extension).length === 0;
  return { ...others, ...extension && !isUsual && { aiExtension: extension } };
}
