// Measures a request through 10,000 rules: from a file, and once it is read. Prints seconds and milliseconds as JSON.
const { writeFileSync } = require('fs');
const { join } = require('path');

const RULES = 10000;
const PER_ROUTE = 16;

const rule = (route, i) => `  - matches:
    - path:
        type: PathPrefix
        value: /team-${route}/app-${i}
    backendRefs:
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: model-${(route * PER_ROUTE + i) % 100}
`;

const documents = [`apiVersion: gateway.networking.k8s.io/v1
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
`];
for (let i = 0; i < 100; i++) {
  documents.push(`apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: model-${i}
  namespace: ai
spec:
  ai:
    provider:
      openai:
        model: model-${i}
`);
}
for (let route = 0; route < RULES / PER_ROUTE; route++) {
  documents.push(`apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: team-${route}
  namespace: ai
spec:
  parentRefs:
  - name: gateway
  rules:
${Array.from({ length: PER_ROUTE }, (_, i) => rule(route, i)).join('')}`);
}
const file = join(process.argv[2], 'rules.yaml');
writeFileSync(file, documents.join('---\n'));

const { GatewaySimulator } = require('..');
const request = i => ({ path: `/team-${i % 600}/app-3/v1/chat/completions`, host: 'ai.example.com', model: 'gpt-4o' });
const since = start => Number(process.hrtime.bigint() - start) / 1e9;

const start = process.hrtime.bigint();
const gateway = GatewaySimulator.fromManifests([file]);
gateway.send(request(1)).expectStatus(200);
const fromFile = since(start);
const once = process.hrtime.bigint();
for (let i = 0; i < 1000; i++) { gateway.send(request(i)).expectStatus(200); }
console.log(JSON.stringify({ fromFile, each: since(once) }));
