import { DialectDefinition } from './definition';
import { DIALECTS } from './registry';
import { Finding } from '../intent/finding';

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
