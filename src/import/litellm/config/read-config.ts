import { dirname, join } from 'path';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { ConfigMap } from './config-map';
import { ConfigSource, ConfigValue, entriesOf, Reading } from './config-value';
import { Values } from './environment';
import { GivenFile } from '../../../check/given-file';
import { CodedError } from '../../../diagnostic/coded-error';

/** Reads a file that a config includes; undefined where there is none. */
export type Included = (path: string) => string | undefined;

/** Begins to take down what is read, with what the config says of variables and those that it refers to. */
type Started = (stated: Values, referred: ReadonlySet<string>) => Reading;

const refused = (message: string): CodedError => new CodedError('BadLitellmConfig', message);

/**
 * The files of a config as one, as the proxy reads them: lists of further files are added, all else of them counts.
 *
 * @throws CodedError where it is none
 */
export function readConfig(files: readonly GivenFile[], included: Included, reading: Started): ConfigMap {
  if (files.length === 0) { throw refused('there is no file; give the config.yaml of the proxy'); }
  const sources = allOf(files, included);
  const now = reading(statedIn(sources), referredIn(sources));
  const entries = new Map<string, ConfigValue>();
  for (const source of sources) {
    const { contents } = source.document;
    if (!isMap(contents)) { continue; }
    for (const [name, value] of entriesOf(contents, '', source, now)) {
      const there = entries.get(name);
      entries.set(name, there?.isList && value.isList ? there.joined(value) : value);
    }
  }
  const [{ file }] = sources;
  const config = new ConfigMap({ path: '', place: `${file}:1` }, entries, now);
  refuseWithoutModels(config, file);
  return config;
}

function refuseWithoutModels(config: ConfigMap, file: string): void {
  const { names } = config;
  if (names.includes('apiVersion') && names.includes('kind')) {
    throw refused(`${file} is a manifest of Kubernetes; give the config itself, which a ConfigMap has as a text (kubectl get configmap NAME -o jsonpath='{.data.config\\.yaml}')`);
  }
  const models = config.get('model_list');
  if (models === undefined) {
    throw refused(`${file} has no model_list, so nothing can be asked for; give the config.yaml of a LiteLLM proxy${names.length === 0 ? '' : `, got a file with ${names.slice(0, 5).join(', ')}`}`);
  }
  if (!models.isList) { throw refused(`${models.place}: model_list is a list of models, each with model_name and litellm_params; this is none`); }
  if (models.list!.length === 0) { throw refused(`${models.place}: model_list is empty, so nothing can be asked for; add a model`); }
}

/** Every file, each before what it includes. */
function allOf(files: readonly GivenFile[], included: Included): readonly ConfigSource[] {
  const seen = new Set<string>();
  const opened = (given: GivenFile): readonly ConfigSource[] => {
    if (seen.has(given.file)) { return []; }
    seen.add(given.file);
    const source = parsed(given);
    const list: unknown = isMap(source.document.contents) ? (source.document.toJS() as { include?: unknown }).include : undefined;
    if (list === undefined || list === null) { return [source]; }
    if (!Array.isArray(list) || !list.every(each => typeof each === 'string')) { throw refused(`${given.file}: include is a list of files beside the config; this is none`); }
    return [source, ...list.flatMap(each => {
      const path = join(dirname(given.file), each);
      const text = included(path);
      if (text === undefined) { throw refused(`${given.file} includes ${each}, which cannot be read (${path}); put it there, or take it out`); }
      return opened({ file: path, text });
    })];
  };
  return files.flatMap(opened);
}

function parsed({ file, text }: GivenFile): ConfigSource {
  const lines = new LineCounter();
  // The proxy reads YAML 1.1, in which yes and on are flags.
  const document = parseDocument(text, { lineCounter: lines, merge: true, version: '1.1', prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const at = `${file}:${lines.linePos(error.pos[0]).line}`;
    if (/\{\{|\{%/.test(text)) { throw refused(`${at} is a template; render it first (helm template …), and import what comes out`); }
    if (error.code === 'MULTIPLE_DOCS') { throw refused(`${at} begins another document; the config of a proxy is one, so take out what follows '---', or give its files one after the other`); }
    throw refused(`${at} cannot be read: ${error.message}`);
  }
  const { contents } = document;
  if (contents === null) { throw refused(`${file} is empty; give the config.yaml of the proxy`); }
  if (!isMap(contents)) { throw refused(`${file} is no map of settings, such as model_list and router_settings`); }
  return { file, document, lines, text };
}

/** What a config says of its environment. */
function statedIn(sources: readonly ConfigSource[]): Values {
  const stated = sources.map(({ document }) => (document.toJS() as { environment_variables?: unknown }).environment_variables);
  const texts = stated.flatMap(each => typeof each === 'object' && each !== null ? Object.entries(each) : [])
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[1].startsWith('os.environ/'));
  return Object.fromEntries(texts);
}

/** Variables that a config refers to. */
const referredIn = (sources: readonly ConfigSource[]): ReadonlySet<string> =>
  new Set(sources.flatMap(({ document }) => Array.from(JSON.stringify(document.toJS()).matchAll(/"os\.environ\/([^"]+)"/g), ([, name]) => name)));
