// Measures `draw` of 300 rules as a page, together by host and each by itself: the whole process. Prints seconds as JSON.
const { spawnSync } = require('child_process');
const { writeFileSync } = require('fs');
const { join } = require('path');

const ROUTES = 20;
const PER_ROUTE = 15;
const BACKENDS = 24;

const rule = (route, i) => `  - matches:
    - path:
        type: PathPrefix
        value: /team-${route}/app-${i}
    backendRefs:
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: model-${(route * PER_ROUTE + i) % BACKENDS}
      weight: 9
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: model-${(route * PER_ROUTE + i + 7) % BACKENDS}
      weight: 1
`;

const documents = [
  `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: gateway
  namespace: ai
spec:
  gatewayClassName: agentgateway
  listeners:
  - name: http
    port: 80
    protocol: HTTP
`,
  ...Array.from({ length: BACKENDS }, (_, i) => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: model-${i}
  namespace: ai
spec:
  ai:
    groups:
    - providers:
      - name: first
        openai:
          model: gpt-4o
    - providers:
      - name: second
        anthropic:
          model: claude-sonnet-4-5
`),
  ...Array.from({ length: ROUTES }, (_, route) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: team-${route}
  namespace: ai
spec:
  parentRefs:
  - name: gateway
  hostnames:
  - team-${route}.example.com
  rules:
${Array.from({ length: PER_ROUTE }, (__, i) => rule(route, i)).join('')}`),
];
const file = join(process.argv[2], 'drawn.yaml');
writeFileSync(file, documents.join('---\n'));

function seconds(...options) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, [join(__dirname, '..', 'bin', 'cdk8s-ai-gateway.js'), 'draw', file, '--output', 'html', ...options], { maxBuffer: 1 << 28 });
  if (status !== 0) { throw new Error(`draw ended with ${status}`); }
  return Number(process.hrtime.bigint() - start) / 1e9;
}

console.log(JSON.stringify({ together: seconds(), whole: seconds('--whole') }));
