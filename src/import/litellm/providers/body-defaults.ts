import { DeploymentParams } from './deployment-params';
import { keysHidden } from '../../../diagnostic/key-shape';
import { Expression, from, list, map } from '../../code/expression';
import { ConfigMap } from '../config/config-map';
import { ConfigValue } from '../config/config-value';

/** Parameters of a deployment that become fields of the body, unless the request has them. */
export const BODY_FIELDS: ReadonlySet<string> = new Set(('temperature top_p top_k min_p n stop max_tokens max_completion_tokens presence_penalty frequency_penalty repetition_penalty logit_bias user seed '
  + 'response_format tools tool_choice parallel_tool_calls logprobs top_logprobs reasoning_effort thinking service_tier stream_options modalities audio prediction verbosity '
  + 'web_search_options safety_settings functions function_call dimensions encoding_format input_type').split(' '));

/** Values for fields of the body, by field. */
export function bodyDefaults(params: DeploymentParams): Expression | undefined {
  const extra = params.map('extra_body');
  const values = [
    ...params.names.filter(name => BODY_FIELDS.has(name)).map(name => [name, params.get(name)] as const),
    ...extra ? extra.names.filter(name => !isSecret(extra, name)).map(name => [name, extra.get(name)] as const) : [],
  ];
  const fields = values.flatMap(([name, value]) => {
    const field = value && bodyValue(value);
    return field ? [[name, field] as const] : [];
  });
  return fields.length === 0 ? undefined : map(Object.fromEntries(fields));
}

/** Whether a field looks like a key, which has no place in code. */
function isSecret(extra: ConfigMap, name: string): boolean {
  const value = extra.get(name);
  if (!value || !/(?:api[-_]?key|secret|password|credential|authorization|(?:^|[-_])token)$/i.test(name) && keysHidden(JSON.stringify(value.plain)) === JSON.stringify(value.plain)) { return false; }
  value.tell('manual', 'it looks like a secret, so it was left out: bodies have no place for one that is not in the clear');
  return true;
}

function bodyValue(value: ConfigValue): Expression | undefined {
  const { plain } = value;
  if (typeof plain !== 'string') { return said(plain); }
  const { known } = value;
  return known === undefined ? undefined : said(known);
}

/** A value in the words of the library; what is null has none. */
function said(plain: unknown): Expression {
  if (Array.isArray(plain)) { return from('BodyValue', 'list', list(plain.filter(each => each !== null).map(said))); }
  switch (typeof plain) {
    case 'number': return from('BodyValue', 'number', { kind: 'literal', value: plain });
    case 'boolean': return from('BodyValue', 'flag', { kind: 'literal', value: plain });
    case 'object': return from('BodyValue', 'map', map(Object.fromEntries(Object.entries(plain ?? {}).filter(([, each]) => each !== null).map(([key, each]) => [key, said(each)]))));
    default: return from('BodyValue', 'text', { kind: 'literal', value: String(plain) });
  }
}
