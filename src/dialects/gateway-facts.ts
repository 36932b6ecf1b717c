import { DialectDefinition } from './definition';
import { DIALECTS } from './registry';
import { Finding } from '../intent/finding';
import { ListenerIntent } from '../intent/gateway';

/** Whether a class is one that the controller of another dialect makes by itself; any other name may be one of this one's. */
export function foreignClassFindings(className: string, { gateways, title }: DialectDefinition): readonly Finding[] {
  if (gateways.classes.includes(className)) { return []; }
  const others = DIALECTS.filter(other => other.gateways.classes.includes(className)).map(({ id }) => id);
  return others.length === 0 ? [] : [{
    code: 'ForeignGatewayClass',
    message: `Gateways of class '${className}' are programmed by ${others.join(', ')}, not by ${title}, whose own class is '${gateways.classes[0]}'; ` +
      'leave className out, or use a dialect of that class',
    where: 'className',
  }];
}

/** Whether a listener lists models where there are none. */
export function modelFindings(listeners: readonly ListenerIntent[], { model, title }: DialectDefinition): readonly Finding[] {
  const listing = model ? undefined : listeners.find(({ allowedRoutes }) => allowedRoutes?.kinds?.some(({ kind }) => kind === 'AgentgatewayModel'));
  const able = DIALECTS.filter(other => other.model).map(({ id }) => id);
  return listing === undefined ? [] : [{
    code: 'UnsupportedFeature',
    message: `${title} has no models that the listener '${listing.name}' could take; leave the kind out, or use a dialect that can: ${able.join(', ')}`,
    where: 'listeners',
  }];
}
