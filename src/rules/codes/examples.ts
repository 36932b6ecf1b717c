import { Examples } from '../rule';

/** Statements of an app, tried in one dialect unless others are named. */
export const statements = (bad: string, good: string, dialects: readonly string[] = ['agentgateway-1.4']): Examples =>
  ({ language: 'typescript', bad: outdented(bad), good: outdented(good), dialects });

/** Manifests, tried in one dialect of each gateway unless others are named. */
export const manifests = (bad: string, good: string, dialects: readonly string[] = ['gloo-1.20', 'kgateway-2.1', 'agentgateway-1.4']): Examples =>
  ({ language: 'yaml', bad: outdented(bad), good: outdented(good), dialects });

/** Commands that make files and check them. */
export const commands = (bad: string, good: string): Examples => ({ language: 'shell', bad: outdented(bad), good: outdented(good), dialects: [] });

/** A text without the indentation that it has in a source. */
function outdented(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indent = Math.min(...lines.filter(line => line !== '').map(line => line.search(/[^ ]/)));
  return `${lines.map(line => line.slice(indent)).join('\n')}\n`;
}
