import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { Found, ObjectRule } from '../rule';

const manifest = (weight: number): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - backendRefs:
    - name: stable
      port: 80
      weight: ${weight}
    - name: trial
      port: 80
      weight: 0
`;

export const noShare: ObjectRule = {
  code: 'LintNoShare',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'all targets of a rule have the weight 0',
  reason: 'none of them is sent anything: every request of the rule is answered with an error',
  fix: 'give one of them a weight, or take the rule out',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  fields: ['weight'],
  examples: { language: 'yaml', bad: manifest(0), good: manifest(100), dialects: ['kgateway-2.1', 'agentgateway-1.4'] },
  find: ({ route }) => route === undefined ? NONE : route.intent.rules.flatMap(({ targets = [] }, rule): readonly Found[] =>
    targets.length === 0 || targets.some(({ weight }) => weight !== 0) ? NONE : [{
      message: `${targets.length === 1 ? 'the only target has' : 'all targets have'} the weight 0, so that every request is answered with an error; give one a weight`,
      keys: ['spec', 'rules', rule, 'backendRefs'],
    }]),
};

const NONE: readonly Found[] = [];
