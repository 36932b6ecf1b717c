import { isObject } from '../../schema/json-type';
import { settled } from '../absence';
import { dialects } from '../dialect-range';
import { path, placesOf } from '../places';
import { CROSS_NAMESPACE, lets } from '../route/cross-namespace';
import { ObjectRule } from '../rule';

const manifests = (grant: string): string => `apiVersion: v1
kind: Service
metadata:
  name: authorizer
  namespace: access
spec:
  ports:
  - port: 9000
---
apiVersion: gateway.kgateway.dev/v1alpha1
kind: GatewayExtension
metadata:
  name: access
  namespace: ai
spec:
  type: ExtAuth
  extAuth:
    grpcService:
      backendRef:
        name: authorizer
        namespace: access
        port: 9000
${grant}`;

const GRANT = `---
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata:
  name: ai
  namespace: access
spec:
  from:
  - group: gateway.kgateway.dev
    kind: GatewayExtension
    namespace: ai
  to:
  - group: ""
    kind: Service
`;

const SERVICES = ['extAuth', 'extProc', 'rateLimit', 'tracing.provider.openTelemetry', 'accessLog.*.grpcService', 'accessLog.*.openTelemetry']
  .flatMap(part => [path(`spec.${part}.grpcService.backendRef`), path(`spec.${part}.backendRef`)]);

/** kgateway asks for a grant wherever it resolves a backend, by its source (kgateway#11140); told only where the Service is at hand, and so its grants. */
export const serviceGrant: ObjectRule = {
  ...CROSS_NAMESPACE,
  dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy'),
  kinds: ['gateway.kgateway.dev/GatewayExtension', 'gateway.kgateway.dev/HTTPListenerPolicy'],
  examples: { language: 'yaml', bad: manifests(''), good: manifests(GRANT) },
  find: (object, around) => SERVICES.flatMap(at => placesOf(object.manifest, at)).flatMap(({ value, keys }) => {
    if (!isObject(value)) { return []; }
    const { group = '', kind = 'Service', name, namespace } = value;
    const [here, there] = [settled(object.namespace), settled(namespace)];
    if (here === undefined || there === undefined || here === there) { return []; }
    const target = { group: String(group), kind: String(kind), name: String(name), namespace: there };
    if (around.targetOf(object, target) === undefined) { return []; }
    const isGranted = around.ofKind('ReferenceGrant').some(grant => lets(grant, { group: object.group, kind: object.kind, namespace: here }, there, target));
    return isGranted ? [] : [{
      message: `no ReferenceGrant lets ${object.kind} of '${here}' refer to the ${target.kind} '${target.name}' of '${there}', so it is not called; add one there`, keys,
    }];
  }),
};
