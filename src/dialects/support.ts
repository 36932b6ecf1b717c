import { DialectDefinition } from './definition';
import { DIALECTS } from './registry';
import { Report } from '../codec/report';
import { Feature, FEATURES, FeatureUse } from '../intent/feature-names';

/** Reports every feature in use that a dialect cannot express, naming the dialects that can, and every one it expresses only partly. */
export function reportSupport(uses: readonly FeatureUse[], dialect: DialectDefinition, report: Report): void {
  const told = new Set<string>();
  for (const { feature, where } of uses) {
    const support = dialect.support[feature];
    if (support.level === 'yes' || told.has(`${feature} ${where}`)) { continue; }
    told.add(`${feature} ${where}`);
    const place = where === '' ? '' : ` (${where})`;
    if (support.level === 'no') {
      report.error('UnsupportedFeature', `${dialect.title} cannot express ${FEATURES[feature]}${place}: ${support.reason}; ${supporters(feature)}`);
    } else {
      const message = `${dialect.title} expresses ${FEATURES[feature]} only partly${place}: ${support.reason}`;
      if (support.advice === undefined) { report.info('PartialSupport', message); } else { report.warn('PartialSupport', `${message}; ${support.advice}`); }
    }
  }
}

function supporters(feature: Feature): string {
  const able = DIALECTS.filter(({ support }) => support[feature].level !== 'no').map(({ id }) => id);
  return able.length > 0 ? `dialects that can: ${able.join(', ')}` : 'no dialect can';
}
