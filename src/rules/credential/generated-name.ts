import { secretReferences } from './secret-reference';
import { Severity } from '../../diagnostic/diagnostic';
import { mapOf } from '../../schema/json-type';
import { EVERYWHERE } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { BACKEND_KINDS } from '../llm-backend';
import { Found, ObjectRule } from '../rule';

/** What kustomize appends a hash of the content to the name of. */
export const NEEDS_HASH = 'kustomize.config.k8s.io/needs-hash';

const manifests = (metadata: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: openai
spec:
  ai:
    provider:
      openai: {}
  policies:
    auth:
      secretRef:
        name: openai-key
---
apiVersion: v1
kind: Secret
metadata:
  name: openai-key
${metadata}stringData:
  Authorization: $OPENAI_API_KEY
`;

export const generatedName: ObjectRule = {
  code: 'LintGeneratedName',
  level: Severity.WARNING,
  topic: 'credentials',
  title: 'an object refers to a Secret whose name will have a hash appended',
  reason: 'kustomize rewrites references in the kinds that it knows only, and those of gateways are not among them, so the Secret is not found',
  fix: 'set generatorOptions.disableNameSuffixHash: true in the kustomization, or teach it the reference by configurations',
  dialects: EVERYWHERE,
  kinds: [...BACKEND_KINDS, 'agentgateway.dev/AgentgatewayPolicy'],
  fields: ['auth', 'authToken'],
  examples: {
    language: 'yaml',
    bad: manifests(`  annotations:\n    ${NEEDS_HASH}: "true"\n`),
    good: manifests(''),
    dialects: ['agentgateway-0.12', 'agentgateway-1.4'],
  },
  find: (object, around) => hasHashed(around) ? ofObject(object, around) : NONE,
};

const NONE: readonly Found[] = [];

const hashed = new WeakMap<KnownObjects, boolean>();

/** Whether any Secret at hand gets a hash; worked out once, since few apps and files have one. */
function hasHashed(around: KnownObjects): boolean {
  let answer = hashed.get(around);
  if (answer === undefined) { hashed.set(around, answer = around.ofKind('Secret').some(getsHash)); }
  return answer;
}

const getsHash = ({ manifest }: KnownObject): boolean => mapOf(mapOf(manifest.metadata).annotations)[NEEDS_HASH] === 'true';

const ofObject = (object: KnownObject, around: KnownObjects): readonly Found[] => secretReferences(object).flatMap(({ name, keys }) => {
  const secret = around.find('Secret', object.namespace, name, '');
  return secret === undefined || !getsHash(secret) ? [] : {
    message: `kustomize appends a hash to the name of the Secret '${name}' that it makes, but does not follow it here; set generatorOptions.disableNameSuffixHash: true`,
    keys: [...keys(), 'name'],
  };
});
