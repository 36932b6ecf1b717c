import { DeploymentParams } from './deployment-params';
import { Expression, from, list, map } from '../../code/expression';
import { ConfigValue } from '../config/config-value';

/** Parameters of a deployment that become fields of the body, unless the request has them. */
const FIELDS: ReadonlySet<string> = new Set(('temperature top_p top_k min_p n stop max_tokens max_completion_tokens presence_penalty frequency_penalty repetition_penalty logit_bias user seed '
  + 'response_format tools tool_choice parallel_tool_calls logprobs top_logprobs reasoning_effort thinking service_tier stream_options modalities audio prediction verbosity '
  + 'web_search_options safety_settings functions function_call dimensions encoding_format input_type').split(' '));

/** Values for fields of the body, by field. */
export function bodyDefaults(params: DeploymentParams): Expression | undefined {
  const extra = params.map('extra_body');
  const values = [
    ...params.names.filter(name => FIELDS.has(name)).map(name => [name, params.get(name)] as const),
    ...extra ? extra.names.map(name => [name, extra.get(name)] as const) : [],
  ];
  const fields = values.flatMap(([name, value]) => {
    const said = value && bodyValue(value);
    return said ? [[name, said] as const] : [];
  });
  return fields.length === 0 ? undefined : map(Object.fromEntries(fields));
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
