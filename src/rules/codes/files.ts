import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { commands, manifests } from './examples';

const FILE = { level: Severity.ERROR, topic: 'files' } as const;

const config = (rest: string): string => `
  apiVersion: v1
  kind: ConfigMap
  metadata:
    name: prompts
${rest}`;

const secret = (rest: string): string => `
  apiVersion: v1
  kind: Secret
  metadata:
    name: openai-key
${rest}`;

const NAMESPACE = 'apiVersion: v1\\nkind: Namespace\\nmetadata:\\n  name: ai';

/** What keeps a file from being read as manifests. */
export const FILE_CODES: readonly FedCode[] = [
  {
    ...FILE,
    code: 'YamlSyntax',
    title: 'a text is no YAML as kubectl reads it',
    reason: 'kubectl reads YAML 1.1, without tabs for indentation and the like; what cannot be read cannot be applied',
    fix: 'correct the place that the finding names',
    examples: manifests(config('  data:\n    chat: "Be brief.\n'), config('  data:\n    chat: "Be brief."\n')),
  },
  {
    ...FILE,
    code: 'YamlDuplicateKey',
    title: 'a key stands twice in one object',
    reason: 'the server refuses it under strict validation, and whoever takes it drops one of the two values',
    fix: 'remove one',
    examples: manifests(config('  data:\n    chat: Be brief.\n    chat: Be kind.\n'), config('  data:\n    chat: Be brief.\n    search: Be kind.\n')),
  },
  {
    ...FILE,
    code: 'NotAManifest',
    title: 'a document has no apiVersion or no kind',
    reason: 'the server would not know what it is; in a folder such files are passed over, but this one was asked for, or says the other of the two',
    fix: 'add what is missing, or take the document out',
    examples: manifests(`
      apiVersion: v1
      metadata:
        name: prompts
    `, config('')),
  },
  {
    ...FILE,
    code: 'NotRendered',
    level: Severity.WARNING,
    title: 'a document is a template, and was not judged',
    reason: 'directives on lines of their own decide what the manifest has, so that nothing can be said before they are carried out',
    fix: 'pipe the output of helm template, or of whatever fills it in, to the command',
    examples: manifests(secret('  {{- if .Values.key }}\n  stringData:\n    Authorization: {{ .Values.key }}\n  {{- end }}\n'), secret('  stringData:\n    Authorization: "{{ .Values.key }}"\n')),
  },
  {
    ...FILE,
    code: 'NotUtf8',
    title: 'a file is not UTF-8 text',
    reason: 'the server reads nothing else',
    fix: 'convert the file',
    examples: commands(`
      printf '${NAMESPACE} # caf\\351\\n' > namespace.yaml
      cdk8s-ai-gateway check namespace.yaml
    `, `
      printf '${NAMESPACE} # caf\\303\\251\\n' > namespace.yaml
      cdk8s-ai-gateway check namespace.yaml
    `),
  },
  {
    ...FILE,
    code: 'TooLarge',
    title: 'a document or a file is larger than any API server takes',
    reason: 'a request has at most 3 MiB, and much larger texts would only take time and memory; a file may have 64 MiB',
    fix: 'split it; large texts do not belong into objects of the server',
    examples: commands(`
      (printf '${NAMESPACE} # '; head -c 4000000 /dev/zero | tr '\\0' x) > namespace.yaml
      cdk8s-ai-gateway check namespace.yaml
    `, `
      (printf '${NAMESPACE} # '; head -c 400 /dev/zero | tr '\\0' x) > namespace.yaml
      cdk8s-ai-gateway check namespace.yaml
    `),
  },
  {
    ...FILE,
    code: 'Unreadable',
    title: 'a file of a folder cannot be read',
    reason: 'the system refuses it, as for want of permission or because a link leads nowhere; the other files are checked all the same',
    fix: 'do what the system\'s message says',
    examples: commands(`
      mkdir manifests
      ln -s nowhere.yaml manifests/namespace.yaml
      cdk8s-ai-gateway check manifests
    `, `
      mkdir manifests
      printf '${NAMESPACE}\\n' > manifests/namespace.yaml
      cdk8s-ai-gateway check manifests
    `),
  },
  {
    ...FILE,
    code: 'BadLitellmConfig',
    title: 'a file is no configuration of a LiteLLM proxy, or nothing in it can be asked',
    reason: 'import --from litellm makes an app of its model_list, each of which has a model_name and litellm_params with a model',
    fix: 'give the config.yaml of the proxy, rendered and with all that it includes beside it',
    examples: commands(`
      printf 'router_settings:\n  num_retries: 2\n' > config.yaml
      cdk8s-ai-gateway import config.yaml --from litellm
    `, `
      printf 'model_list:\n- model_name: chat\n  litellm_params:\n    model: openai/gpt-4o\n' > config.yaml
      cdk8s-ai-gateway import config.yaml --from litellm --out app > report.txt 2> notes.txt
      printf '${NAMESPACE}\n' > namespace.yaml
      cdk8s-ai-gateway check namespace.yaml
    `),
  },
  {
    ...FILE,
    level: Severity.INFO,
    code: 'ClusterDump',
    title: 'a file is what a cluster printed',
    reason: 'status, uid, resourceVersion and the like are the server\'s own; it was judged as kubectl apply would send it',
    fix: 'nothing; to keep the file, take them out',
    examples: manifests(`
      apiVersion: v1
      kind: Namespace
      metadata:
        name: ai
        uid: 0b5a1c1e-6a7e-4c55-9d5c-2f3f7c1f0a11
        resourceVersion: "4711"
        creationTimestamp: "2026-01-01T00:00:00Z"
    `, `
      apiVersion: v1
      kind: Namespace
      metadata:
        name: ai
    `),
  },
  {
    ...FILE,
    code: 'BadConfiguration',
    title: 'a configuration file says something that cannot be followed',
    reason: 'what is misspelt would be left undone without a word, and a check that is passed would mean less than one thinks',
    fix: 'correct the place that the message names; docs/check.md has all fields, and editors know them by the schema in facts/configuration.schema.json',
    examples: commands(`
      printf '${NAMESPACE}\\n' > namespace.yaml
      echo 'dialcet: agentgateway-1.4' > .cdk8s-ai-gateway.yaml
      cdk8s-ai-gateway check namespace.yaml
    `, `
      printf '${NAMESPACE}\\n' > namespace.yaml
      echo 'dialect: agentgateway-1.4' > .cdk8s-ai-gateway.yaml
      cdk8s-ai-gateway check namespace.yaml
    `),
  },
];
