import { acting, actionOf, detecting, Integration, matching } from './guard';
import { Expression } from '../../code/expression';
import { ConfigMap } from '../config/config-map';

/** What gateways find by themselves, by the names of LiteLLM's filter. */
const DETECTORS: { readonly [name: string]: string } = {
  amex: 'CREDIT_CARD',
  credit_card: 'CREDIT_CARD',
  discover: 'CREDIT_CARD',
  email: 'EMAIL',
  mastercard: 'CREDIT_CARD',
  phone: 'PHONE_NUMBER',
  us_phone: 'PHONE_NUMBER',
  us_ssn: 'SSN',
  visa: 'CREDIT_CARD',
};

/** The same as expressions. */
const PATTERNS: { readonly [name: string]: string } = {
  aws_access_key: '\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b',
  github_token: '\\bgh[oprsu]_[0-9A-Za-z]{36,}\\b',
};

interface Looked { readonly kind: 'detector' | 'pattern'; readonly text: string; readonly action: 'MASK' | 'BLOCK' }

/** The filter that LiteLLM has itself. */
export const contentFilter: Integration = ({ params }) => {
  const looked = [...params.maps('patterns').flatMap(patternIn), ...params.maps('blocked_words').flatMap(wordIn)];
  if (looked.length > 0) { params.tell('approximate', 'the gateway looks by expressions and detectors of its own, and masks by words of its own'); }
  return (['MASK', 'BLOCK'] as const).flatMap(action => {
    const of = (kind: Looked['kind']): readonly string[] => looked.filter(each => each.kind === kind && each.action === action).map(({ text }) => text);
    const [detectors, patterns] = [of('detector'), of('pattern')];
    const looks: readonly Expression[] = [...detectors.length > 0 ? [detecting(detectors)] : [], ...patterns.length > 0 ? [matching(patterns)] : []];
    return looks.map(each => acting(each, action));
  });
};

function patternIn(map: ConfigMap): readonly Looked[] {
  const [type, name, pattern, action] = [map.known('pattern_type'), map.known('pattern_name'), map.known('pattern'), actionOf(map, 'action')];
  if (type === 'regex' || type === undefined && pattern !== undefined) {
    return pattern === undefined ? missing(map, 'a pattern of type regex has an expression') : [{ kind: 'pattern', text: pattern, action }];
  }
  if (name !== undefined && Object.hasOwn(DETECTORS, name)) { return [{ kind: 'detector', text: DETECTORS[name], action }]; }
  if (name !== undefined && Object.hasOwn(PATTERNS, name)) { return [{ kind: 'pattern', text: PATTERNS[name], action }]; }
  return missing(map, `the gateway has nothing of the name ${name ?? '(none)'}; add PromptGuard.pattern() with an expression of your own`);
}

function wordIn(map: ConfigMap): readonly Looked[] {
  const word = map.known('keyword');
  const action = actionOf(map, 'action');
  return word === undefined ? missing(map, 'a blocked word has a keyword') : [{ kind: 'pattern', text: `(?i)${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, action }];
}

function missing(map: ConfigMap, message: string): readonly Looked[] {
  map.tell('manual', `it was left out: ${message}`);
  return [];
}
