import { readDocuments } from '../../src/check/document';
import { siteOf } from '../../src/check/site-of-files';
import { DIALECTS } from '../../src/dialects/registry';
import { Site } from '../../src/walk/site';

/** The site of a text of YAML. */
export function siteOfText(yaml: string, dialect = 'agentgateway-1.4'): Site {
  const site = siteOf(readDocuments('all.yaml', Buffer.from(yaml)), { dialect: DIALECTS.find(({ id }) => id === dialect) });
  if (typeof site === 'string') { throw new Error(site); }
  return site;
}

/** A Gateway that listens in plain HTTP. */
export const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: llm}
spec: {gatewayClassName: agentgateway, listeners: [{name: web, port: 80, protocol: HTTP}]}
`;

/** A plain backend. */
export const host = (name: string): string => `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: ${name}, namespace: llm}
spec: {static: {host: ${name}.example.net, port: 8000}}
`;

/** A route; its rules in flow style. */
export const route = (name: string, rules: string, more = ''): string => `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: ${name}, namespace: llm}
spec: {parentRefs: [{name: edge}], ${more}rules: [${rules}]}
`;

/** A rule for a backend. */
export const rule = (backend: string, matches = '', more = ''): string =>
  `{${matches === '' ? '' : `matches: [${matches}], `}${more}backendRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: ${backend}}]}`;

/** A policy; its spec in flow style. */
export const policy = (name: string, spec: string): string => `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata: {name: ${name}, namespace: llm}
spec: {${spec}}
`;
