import { check, DocumentReport } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { FORMATS } from '../../src/check/formats/formats';
import { knownReleases } from '../../src/check/servers';
import { summaryOf } from '../../src/check/summary';
import { painter } from '../../src/cli/colour';
import { DIALECTS } from '../../src/dialects/registry';

const run = (yaml: string, dialect?: string): DocumentReport[] =>
  check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: DIALECTS.find(({ id }) => id === dialect) });
const found = (yaml: string, dialect?: string) => run(yaml, dialect).flatMap(({ diagnostics }) => diagnostics.map(({ code, line }) => `${code} ${line}`));
const known = (yaml: string, dialect?: string) => run(yaml, dialect).flatMap(({ acknowledged = [] }) => acknowledged.map(({ code, reason }) => `${code}: ${reason}`));

/** Plain text to port 443 of a host of one's own. */
const backend = ({ annotation = '', comment = '', after = '', name = 'b' }) => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: ${name}
${annotation === '' ? '' : `  annotations:\n    cdk8s-ai-gateway/acknowledge: "${annotation}"\n`}spec:
  ai:
    provider:
      openai: {}
${comment}      host: llm.example.com${after}
      port: 443
      pathPrefix: /v1
  policies:
    auth:
      secretRef:
        name: key
`;
const [CODE, LINE] = found(backend({}), 'agentgateway-1.4')[0].split(' ');
const ABOVE = `      # acknowledge ${CODE}: a test machine\n`;

describe('a finding is acknowledged', () => {
  test('where it would be told otherwise', () => { expect([CODE, LINE]).toEqual(['LintNoTls', '9']); });

  test.each([
    ['by a comment above its line', { comment: ABOVE }],
    ['by a comment above other comments and empty lines', { comment: `${ABOVE}      # of ours\n\n` }],
    ['by a comment in its line', { after: ` # acknowledge ${CODE}: a test machine` }],
    ['by an annotation of the object', { annotation: `${CODE}: a test machine` }],
    ['by an annotation with a semicolon at its end', { annotation: `${CODE}: a test machine; ` }],
  ])('%s', (_, how) => {
    expect(found(backend(how), 'agentgateway-1.4')).toEqual([]);
    expect(known(backend(how), 'agentgateway-1.4')).toEqual([`${CODE}: a test machine`]);
    expect(found(backend(how))).toEqual([]);
  });

  test('with a semicolon in the reason', () => {
    expect(known(backend({ annotation: 'LintNoTls: a; b: c; d' }), 'agentgateway-1.4')).toEqual(['LintNoTls: a; b: c; d']);
  });

  test('in that document and no other', () => {
    const yaml = `${backend({ annotation: 'LintNoTls: a' })}---\n${backend({ name: 'c' })}`;
    expect(found(yaml, 'agentgateway-1.4')).toEqual(['LintNoTls 27']);
    expect(found(`${backend({ comment: ABOVE })}---\n${backend({ name: 'c' })}`, 'agentgateway-1.4')).toEqual(['LintNoTls 26']);
  });

  test('in items of a List', () => {
    const item = backend({ comment: ABOVE }).replace(/^/gm, '  ').replace(/^ {2}/, '- ').trimEnd();
    expect(found(`apiVersion: v1\nkind: List\nitems:\n${item}\n`, 'agentgateway-1.4')).toEqual([]);
  });
});

describe('an acknowledgement is itself a finding', () => {
  test('when it matches nothing any more', () => {
    const good = (yaml: string) => yaml.replace('llm.example.com', 'llm.models.svc').replace('port: 443', 'port: 8080');
    expect(found(good(backend({ comment: ABOVE })), 'agentgateway-1.4')).toEqual(['UnusedAcknowledgement 9']);
    expect(found(good(backend({ annotation: 'LintNoTls: a' })), 'agentgateway-1.4')).toEqual(['UnusedAcknowledgement 6']);
    expect(found(good(backend({ comment: ABOVE })))).toEqual(['UnusedAcknowledgement 9']);
  });

  test('when it stands above another line', () => {
    expect(found(backend({ after: `\n${ABOVE.trimEnd()}` }), 'agentgateway-1.4').sort()).toEqual(['LintNoTls 9', 'UnusedAcknowledgement 10']);
  });

  test('when no code is called so', () => {
    expect(found(backend({ annotation: 'LintNoTsl: a' }), 'agentgateway-1.4')).toEqual(['LintNoTls 11', 'UnknownCode 6']);
  });

  test('when it has no reason', () => {
    expect(found(backend({ comment: '      # acknowledge LintNoTls\n' }), 'agentgateway-1.4')).toEqual(['LintNoTls 10', 'InvalidAcknowledgement 9']);
  });

  test('when it is about an error, which stays', () => {
    const bad = backend({}).replace('      host', '      # acknowledge SchemaUnknownField: never mind\n      hst: x\n      host');
    expect(found(bad, 'agentgateway-1.4')).toEqual(['SchemaUnknownField 10', 'LintNoTls 11', 'InvalidAcknowledgement 9']);
  });

  test('but not where the document cannot be judged, or another release would find it', () => {
    expect(found(backend({ annotation: 'LintNoTls: a' }).replace('port: 443', 'prt: 443'), 'agentgateway-1.4').filter(code => code.startsWith('Unused'))).toEqual([]);
    const groups = (annotation: string) => `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: g, annotations: {cdk8s-ai-gateway/acknowledge: "${annotation}"}}\n`
      + 'spec: {ai: {groups: [{providers: [{name: a, openai: {model: gpt-4o}}]}, {providers: [{name: b, anthropic: {model: claude-sonnet-4-5}}]}]}}\n';
    expect(found(groups('LintNoEviction: a'))).toEqual([]);
    expect(found(groups('LintNoEviction: a'), 'agentgateway-1.4')).toEqual([]);
    expect(known(groups('LintNoEviction: a'), 'agentgateway-1.4')).toHaveLength(1);
  });

  test('but not where it only looks like one', () => {
    expect(found('apiVersion: v1\nkind: Secret\nmetadata:\n  name: c\nstringData:\n  a: |\n    # acknowledge LintNoTls: x\n    b\n  b: "# acknowledge LintNoTls: x"\n  # acknowledged by all\n  c: x\n')).toEqual([]);
  });
});

describe('what is acknowledged is counted and listed', () => {
  const reports = run(backend({ comment: ABOVE }), 'agentgateway-1.4');
  const summary = summaryOf(reports);
  const written = (format: string): string => [...FORMATS[format](reports, summary, { showsReleases: false, version: '0', paint: painter(false) })].join('');

  test('in the summary', () => {
    expect(summary).toMatchObject({ documents: 1, judged: 1, warnings: 0, withWarnings: 0, acknowledged: 1 });
    expect(written('text')).toContain('1 finding acknowledged');
  });

  test('in JSON', () => {
    const { documents: [document], summary: told } = JSON.parse(written('json')) as { documents: { acknowledged: object[] }[]; summary: object };
    expect(document.acknowledged).toMatchObject([{ code: 'LintNoTls', reason: 'a test machine', line: 10 }]);
    expect(told).toEqual(summary);
  });

  test('in SARIF, as suppressions', () => {
    const { runs: [{ results }] } = JSON.parse(written('sarif')) as { runs: { results: object[] }[] };
    expect(results).toMatchObject([{ ruleId: 'LintNoTls', suppressions: [{ kind: 'inSource', justification: 'a test machine' }] }]);
  });
});
