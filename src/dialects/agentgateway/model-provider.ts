import { AZURE, BEDROCK, CUSTOM } from './provider';
import { Codec, Field, fields, spelled, value } from '../../codec/codec';
import { Reader } from '../../codec/reader';
import { Writer } from '../../codec/writer';
import { ModelProviderIntent, ModelProviderIntents } from '../../intent/model';

type Kind = keyof ModelProviderIntents;

/** The words of the schema. */
const WORDS: { readonly [K in Kind]: string } = {
  openai: 'OpenAI',
  azure: 'Azure',
  anthropic: 'Anthropic',
  gemini: 'Gemini',
  vertex: 'VertexAI',
  bedrock: 'Bedrock',
  cohere: 'Cohere',
  ollama: 'Ollama',
  baseten: 'Baseten',
  cerebras: 'Cerebras',
  deepinfra: 'Deepinfra',
  deepseek: 'Deepseek',
  groq: 'Groq',
  huggingFace: 'Huggingface',
  mistral: 'Mistral',
  openRouter: 'Openrouter',
  togetherAi: 'TogetherAI',
  xAi: 'XAI',
  fireworks: 'Fireworks',
  custom: 'Custom',
};

interface Settings {
  /** The object that has to be there, even if it says nothing. */
  readonly key: string;
  readonly codec: Codec<object>;
}

/** What some providers are told, beside their name. */
const SETTINGS: { readonly [K in Kind]?: Settings } = {
  azure: { key: 'azure', codec: fields<ModelProviderIntents['azure']>(AZURE) },
  vertex: { key: 'vertexai', codec: fields<ModelProviderIntents['vertex']>({ projectId: value('vertexai.projectId'), region: value('vertexai.region') }) },
  bedrock: { key: 'bedrock', codec: fields<ModelProviderIntents['bedrock']>(BEDROCK) },
  custom: { key: 'custom', codec: fields<ModelProviderIntents['custom']>(CUSTOM) },
};

const named: Field<Kind> = spelled<Kind>('provider', WORDS);

/** The provider of a model, by its name. */
export const modelProvider: Codec<ModelProviderIntent> = {
  encode: (v, to: Writer) => {
    named.encode(v.kind, to);
    const settings = SETTINGS[v.kind];
    if (settings === undefined) { return; }
    to.at(settings.key).touch();
    settings.codec.encode(v, to);
  },
  decode: (from: Reader) => {
    const kind = named.decode(from);
    if (kind === undefined) { return undefined; }
    const settings = SETTINGS[kind];
    if (settings === undefined) { return { kind } as ModelProviderIntent; }
    from.at(settings.key).readIfEmpty();
    return { kind, ...settings.codec.decode(from) } as ModelProviderIntent;
  },
};
