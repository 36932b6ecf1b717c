import * as fc from 'fast-check';
import { gateways, parameters } from './arbitrary-gateways';
import { GATEWAYS, PARAMETERS } from './cases/gateways';
import { DIALECTS } from '../../src/dialects/registry';
import { gatherGateway, normalizeGateway, placeGateway, StatedGatewayIntent } from '../../src/intent/place-gateway';
import { asked } from '../asked';

const maybe = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: undefined });

describe.each(DIALECTS)('law 6 of gateways in $id', ({ parametersPlacement: placement, parameters: kind }) => {
  /** Parameters of the dialect are stated, not referred to; labels that say nothing are not said. */
  const stateable = ({ gateway, ...more }: StatedGatewayIntent): StatedGatewayIntent => {
    const { infrastructure, ...plain } = gateway;
    const { parameters: _, ...others } = infrastructure ?? {};
    return { gateway: { ...plain, ...Object.keys(others).length > 0 && { infrastructure: others } }, ...more };
  };

  const isGathered = (said: StatedGatewayIntent): void => {
    const intent = normalizeGateway(stateable(said), placement);
    expect(normalizeGateway(intent, placement)).toEqual(intent);
    expect(gatherGateway(placeGateway(intent, 'made', { placement, kind }), { placement, kind })).toEqual(intent);
  };

  const grid = Object.entries(GATEWAYS).flatMap(([name, gateway]) => [
    [name, { gateway }] as const,
    [`${name}, with parameters that someone else made`, { gateway, parametersName: 'theirs' }] as const,
    ...Object.entries(PARAMETERS).map(([parameterName, own]) => [`${name}, with parameters: ${parameterName}`, { gateway, parameters: own }] as const),
  ]);

  test('every case is gathered from where it was placed', () => { grid.forEach(([, stated]) => isGathered(stated)); });

  test('whatever the types allow is gathered from where it was placed', () => {
    fc.assert(fc.property(gateways, maybe(parameters), maybe(fc.constant('theirs')), (gateway, own, name) => {
      isGathered({ gateway, ...name !== undefined ? { parametersName: name } : own && { parameters: own } });
    }), asked(200, 6));
  });
});
