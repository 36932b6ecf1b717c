/** What people copy along with a manifest, and what to give instead. */
const WRAPPINGS: readonly (readonly [begins: RegExp, hint: string])[] = [
  [/^[ \t]*(?:\$ )?(?:kubectl|oc|cat|helm|envsubst)\b[^\n]*<<-?[ \t]*["']?\w+/m, 'a shell command stands around the manifest; give what it is fed, the lines up to the one that ends it'],
  [/^[ \t]*(?:```|~~~)/m, 'lines of Markdown stand around the manifest; give what is between the fences'],
  [/^(?:resource|data|variable|locals|module)[ \t]+(?:"|\{)/m, 'this is Terraform; call the file *.tf, so that the manifests in it are found'],
];

/** What stands around a manifest in a text that is no YAML, where it is something well known. */
export const wrappingOf = (text: string): string | undefined => WRAPPINGS.find(([begins]) => begins.test(text))?.[1];

/** Words at the top of the configuration of a standalone agentgateway. */
const STANDALONE = ['binds', 'llm', 'mcp'];

/** Whether this is a file that a standalone agentgateway reads. */
export const isStandalone = (item: { readonly [key: string]: unknown }): boolean =>
  STANDALONE.some(name => name in item && (name === 'binds' ? Array.isArray(item[name]) : item[name] !== null && typeof item[name] === 'object' && ('models' in (item[name] as object) || 'targets' in (item[name] as object))));
