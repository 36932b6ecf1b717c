import { INEFFECTIVE } from './ineffective';
import { Key } from '../../codec/manifest-path';
import { backendFeatures, routeFeatures } from '../../intent/feature';
import { FEATURES, FeatureUse } from '../../intent/feature-names';
import { gatherBackend } from '../../intent/place';
import { EVERYWHERE } from '../dialect-range';
import { endpointAt } from '../endpoint-place';
import { KnownObject } from '../known-object';
import { BACKEND_KINDS } from '../llm-backend';
import { Found, ObjectRule } from '../rule';

const backend = (more: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: openai
spec:
  type: AI
  ai:
    llm:
      openai:
        authToken:
          kind: Passthrough
${more}`;

/** What the table of a dialect says no to, though its server takes it. */
export const unsupportedFeature: ObjectRule = {
  ...INEFFECTIVE,
  dialects: EVERYWHERE,
  kinds: [...BACKEND_KINDS, 'gateway.networking.k8s.io/HTTPRoute'],
  examples: {
    language: 'yaml', bad: backend('      authHeader:\n        headerName: x-key\n'), good: backend(''), dialects: ['kgateway-2.1'],
  },
  find: object => object.dialect === undefined ? [] : object.kind === 'HTTPRoute' ? inRoute(object) : inBackend(object),
};

function inBackend(object: KnownObject): readonly Found[] {
  if (!object.backend) { return []; }
  const { intent, dialect } = object.backend;
  // A release that speaks TLS on port 443 without being told does so here.
  const meant = gatherBackend({ backend: intent, tlsPolicies: [] }, dialect.placement);
  return refused(object, backendFeatures(meant), where => endpointAt(where, object.manifest));
}

const inRoute = (object: KnownObject): readonly Found[] => !object.route ? [] : refused(object, routeFeatures(object.route.intent), where => {
  const rule = /^rules\[(\d+)\]/.exec(where);
  return rule ? ['spec', 'rules', Number(rule[1])] : ['spec'];
});

const refused = ({ dialect }: KnownObject, uses: readonly FeatureUse[], keysOf: (where: string) => readonly Key[]): readonly Found[] => uses.flatMap(({ feature, where }) => {
  const support = dialect?.support[feature];
  return support?.level !== 'no' ? [] : { message: `${dialect?.title}: ${FEATURES[feature]} has no effect: ${support.reason}`, keys: keysOf(where) };
});
