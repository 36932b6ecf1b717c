import { bedrockGuardrail, modelArmor, openAiModeration } from './cloud-guards';
import { contentFilter } from './content-filter';
import { Integration, SaidGuard } from './guard';
import { presidio } from './presidio';
import { ConfigMap, mapOf } from '../config/config-map';
import { ConfigValue } from '../config/config-value';
import { Environment } from '../config/environment';

const INTEGRATIONS: { readonly [guardrail: string]: Integration } = {
  bedrock: bedrockGuardrail, litellm_content_filter: contentFilter, model_armor: modelArmor, openai_moderation: openAiModeration, presidio,
};

/** Modes by what they look at. */
const SIDES: { readonly [mode: string]: 'request' | 'response' } = { pre_call: 'request', during_call: 'request', post_call: 'response' };

/** The guards of a config, those of requests and those of answers. */
export function guards(config: ConfigMap, environment: Environment): readonly SaidGuard[] {
  return config.maps('guardrails').flatMap(entry => {
    const name = entry.known('guardrail_name') ?? 'without a name';
    const params = entry.map('litellm_params');
    const integration = params?.known('guardrail');
    if (!params || integration === undefined) {
      entry.tell('manual', `the guard ${name} was left out: it has no litellm_params with guardrail, which say what looks`);
      return [];
    }
    const sides = sidesOf(params);
    if (!Object.hasOwn(INTEGRATIONS, integration)) {
      params.get('guardrail')!.tell('manual', `the guard ${name} was left out: nothing here asks ${integration}; put a service between that speaks the gateway's protocol `
        + 'of webhooks (POST /request and /response), and name it by PromptGuard.webhook()');
      return [];
    }
    const values = INTEGRATIONS[integration]({ params, name, keys: { environment, of: name } });
    if (sides.length > 0 && params.flag('default_on') !== true) {
      (params.get('default_on') ?? params).tell('approximate', `the guard ${name} looks at every request here; LiteLLM has it look where a request or a key names it. Take it out of the code where that is not meant`);
    }
    return sides.flatMap(side => values.map(value => ({ name, side, value, at: params })));
  });
}

function sidesOf(params: ConfigMap): readonly ('request' | 'response')[] {
  const mode = params.get('mode');
  if (!mode) {
    params.tell('approximate', 'no mode is said; taken for pre_call');
    return ['request'];
  }
  const said = modesOf(mode);
  const known = said.filter(each => Object.hasOwn(SIDES, each));
  said.filter(each => !Object.hasOwn(SIDES, each)).forEach(each => mode.tell('unsupported', `gateways have no '${each}'; a guard looks at requests (pre_call) or answers (post_call)`));
  if (known.includes('during_call')) { mode.tell('approximate', 'a guard looks before the provider is asked, not meanwhile'); }
  return [...new Set(known.map(each => SIDES[each]))];
}

/** One mode, several, or one for those that no tag is for. */
function modesOf(mode: ConfigValue): readonly string[] {
  if (mode.isList) { return mode.list!.flatMap(each => each.text ?? []); }
  const { plain } = mode;
  if (typeof plain !== 'object') { return mode.text === undefined ? [] : [mode.text]; }
  mode.tell('unsupported', 'gateways know no tags of requests; the mode of those without counts');
  const usual = mapOf(mode)!.text('default');
  return usual === undefined ? [] : [usual];
}
