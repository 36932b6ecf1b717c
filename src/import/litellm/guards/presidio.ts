import { acting, actionOf, detecting, Integration } from './guard';

/** What gateways find by themselves, by the names of Presidio. */
const DETECTORS: { readonly [entity: string]: string } = { CREDIT_CARD: 'CREDIT_CARD', EMAIL_ADDRESS: 'EMAIL', PHONE_NUMBER: 'PHONE_NUMBER', US_SSN: 'SSN' };

const ALL = Object.keys(DETECTORS);

/** Presidio finds names, places and much else by language; gateways find four kinds of texts. */
export const presidio: Integration = ({ params }) => {
  const config = params.map('pii_entities_config');
  const wanted = config ? config.names.map(name => ({ name, action: actionOf(config, name) })) : ALL.map(name => ({ name, action: 'MASK' as const }));
  const known = wanted.filter(({ name }) => Object.hasOwn(DETECTORS, name));
  params.tell('approximate', `Presidio is not asked; the gateway itself looks for ${known.length === 0 ? 'nothing of this' : known.map(({ name }) => name).join(', ')}, by patterns`);
  config?.names.filter(name => !Object.hasOwn(DETECTORS, name)).forEach(name =>
    config.get(name)?.tell('manual', `gateways find ${ALL.join(', ')} by themselves; for ${name} add PromptGuard.pattern() with an expression of your own, or a webhook that asks Presidio`));
  return (['MASK', 'BLOCK'] as const).flatMap(action => {
    const detectors = known.filter(each => each.action === action).map(({ name }) => DETECTORS[name]);
    return detectors.length === 0 ? [] : [acting(detecting(detectors), action)];
  });
};
