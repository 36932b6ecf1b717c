import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EndpointIntent, modelOf } from '../../intent/backend';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const modelMissing: IntentRule = {
  code: 'ModelMissing',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'providers that need not share model names take the model from the request',
  reason: 'the model that a client names is unknown to the other provider, which refuses the request',
  fix: 'give each provider a model of its own, or model aliases',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: true,
  examples: {
    language: 'typescript',
    bad: 'new FailoverBackend(chart, \'chat\', { tiers: [{ providers: [new OpenAi({ model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }, { providers: [new Anthropic({ apiKey: ApiKey.fromSecretName(\'anthropic-key\') })] }] });',
    good: 'new FailoverBackend(chart, \'chat\', { tiers: [{ providers: [new OpenAi({ model: \'gpt-4o\', apiKey: ApiKey.fromSecretName(\'openai-key\') })] }, { providers: [new Anthropic({ model: \'claude-sonnet-4-5\', apiKey: ApiKey.fromSecretName(\'anthropic-key\') })] }] });',
    dialects: ['kgateway-2.1', 'agentgateway-1.4'],
  },
  inBackend: backend => {
    if (backend.kind !== 'llm' || backend.modelAliases) { return NONE; }
    const endpoints = backend.tiers.flat();
    if (endpoints.length < 2 || endpoints.every(hasModel)) { return NONE; }
    const unlike = endpoints.some(({ provider }) => provider.kind !== endpoints[0].provider.kind);
    if (isNamedForTheFirst(backend.tiers)) { return NONE; }
    // Hosts of one's own may serve the same models, and a proxy does; a vendor that is compatible with another does not.
    const elsewhere = endpoints.some(({ host }) => host === undefined) && endpoints.some(({ host }) => host !== undefined);
    if (!unlike && !elsewhere) { return NONE; }
    const reason = unlike ? 'unlike providers share no model names' : 'the hosts of this backend need not know the same models';
    return backend.tiers.flatMap((tier, t) => tier.flatMap((endpoint, e) => hasModel(endpoint) ? [] : {
      message: `${reason}, but '${endpoint.name}' takes the model from the request; give it a model of its own`,
      where: `tiers[${t}][${e}]`,
      ...!unlike && { level: Severity.WARNING },
    }));
  },
};

/** Whether clients name a model of the providers that are asked first, and all others have one of their own, which takes its place. */
function isNamedForTheFirst(tiers: readonly (readonly EndpointIntent[])[]): boolean {
  const [open, closed] = [tiers.flat().filter(endpoint => !hasModel(endpoint)), tiers.flat().filter(hasModel)];
  const [first] = open;
  return tiers[0].includes(first) && closed.every(endpoint => modelOf(endpoint) !== undefined)
    && open.every(({ provider, host }) => provider.kind === first.provider.kind && (host === undefined) === (first.host === undefined));
}

const hasModel = (endpoint: EndpointIntent): boolean => (modelOf(endpoint) ?? endpoint.modelAliases) !== undefined;
