import { DialectDefinition } from './definition';
import { DIALECTS } from './registry';
import { Report } from '../codec/report';
import { Feature, FEATURES, FeatureUse } from '../intent/feature-names';
import { placeText } from '../intent/finding';

/**
 * Reports every feature in use that a dialect cannot express, naming the dialects that can, and every one it expresses only partly: once, with
 * all the places where it is used. `said` tells how messages name a place.
 */
export function reportSupport(
  uses: readonly FeatureUse[], dialect: DialectDefinition, report: Report, said: (where: string) => string = where => where,
): void {
  const lacking = uses.filter(({ feature }) => dialect.support[feature].level !== 'yes');
  for (const feature of new Set(lacking.map(use => use.feature))) {
    const places = [...new Set(lacking.filter(use => use.feature === feature).map(({ where }) => said(where)))];
    const support = dialect.support[feature];
    if (support.level === 'no') {
      report.error('UnsupportedFeature',
        `${dialect.title} cannot express ${FEATURES[feature]}: ${support.reason}; ${supporters(feature)}${placeText(...places)}`);
    } else if (support.level === 'partly') {
      const message = `${dialect.title} expresses ${FEATURES[feature]} only partly: ${support.reason}`;
      const { advice } = support;
      if (advice === undefined) { report.info('PartialSupport', `${message}${placeText(...places)}`); continue; }
      report.warn('PartialSupport', `${message}; ${advice}${placeText(...places)}`);
    }
  }
}

function supporters(feature: Feature): string {
  const able = DIALECTS.filter(({ support }) => support[feature].level !== 'no').map(({ id }) => id);
  return able.length > 0 ? `dialects that can: ${able.join(', ')}` : 'no dialect can';
}
