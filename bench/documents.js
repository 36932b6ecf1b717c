// Manifests for kgateway 2.0: as many documents as are asked for, half of them Backends, half the HTTPRoutes that lead there.
const backend = i => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: model-${i}
  namespace: ai
spec:
  type: AI
  ai:
    llm:
      provider:
        openai:
          model: model-${i} # one of many
          authToken:
            kind: SecretRef
            secretRef:
              name: key-${i}
`;

const route = i => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: model-${i}
  namespace: ai
spec:
  parentRefs:
  - name: gateway
  rules:
  - matches:
    - path:
        type: PathPrefix
        value: /model-${i}
    timeouts:
      request: 0s
    backendRefs:
    - group: gateway.kgateway.dev
      kind: Backend
      name: model-${i}
`;

const documents = count => Array.from({ length: count / 2 }, (_, i) => `${backend(i)}---\n${route(i)}`).join('---\n');

module.exports = { backend, route, documents };
