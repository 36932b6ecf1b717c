import { compared } from './compared';
import { diffMarkdown } from '../../src/diff/report/markdown';
import { diffText } from '../../src/diff/report/text';

const backends = (model: (i: number) => string): string => Array.from({ length: 60 }, (_, i) => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: b-${i}}
spec: {ai: {provider: {openai: {model: ${model(i)}}}}}
`).join('---\n');

const lines = (text: string): number => text.split('\n').filter(line => line.includes('model changed')).length;

test('what many things have in common is told once, unless each is wanted', () => {
  const report = compared(backends(() => 'a'), backends(() => 'b'));
  for (const write of [diffText, diffMarkdown]) {
    expect(write(report)).toContain('backend b-0, backend b-1 and 58 more');
    expect([lines(write(report)), lines(write(report, true))]).toEqual([1, 60]);
  }
});

test('of a long list the first are shown, and how many there are', () => {
  const report = compared(backends(i => `a-${i}`), backends(i => `b-${i}`));
  for (const write of [diffText, diffMarkdown]) {
    expect(write(report)).toMatch(/30 more, which .*--whole/);
    expect([lines(write(report)), lines(write(report, true))]).toEqual([30, 60]);
  }
});
