import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';

const MANIFEST = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: openai\nspec:\n  ai:\n    provider:\n      openai: {}\n';
const said = (text: string): readonly string[] => readDocuments('given.yaml', Buffer.from(text)).flatMap(({ problems }) => problems.map(({ code, message }) => `${code} ${message}`));

describe('what is copied along with a manifest', () => {
  test.each([
    ['a shell command', `kubectl apply -f - <<EOF\n${MANIFEST}EOF\n`, 'YamlSyntax', 'shell command'],
    ['fences of Markdown', `Like so:\n\`\`\`yaml\n${MANIFEST}\`\`\`\n`, 'YamlSyntax', 'Markdown'],
    ['Terraform', `resource "kubectl_manifest" "x" {\n  yaml_body = <<YAML\n${MANIFEST}YAML\n}\n`, 'YamlSyntax', 'Terraform'],
    ['nothing but the configuration of a gateway without Kubernetes', 'binds:\n- port: 3000\n  listeners: []\n', 'NotAManifest', 'without Kubernetes'],
  ])('is named: %s', (_, text, code, word) => {
    const [first] = said(text);
    expect(first).toMatch(new RegExp(`^${code} .*${word}`));
  });

  test('is not seen in what only looks alike', () => {
    expect(said('values:\n  image: kubectl\n')).toEqual([expect.not.stringContaining('Kubernetes')]);
    expect(said(MANIFEST)).toEqual([]);
    expect(said('a: b: c\n').join()).not.toContain('stands around');
  });
});

describe('a field that does not exist', () => {
  test('is told whatever its value will be filled in with', () => {
    const found = (yaml: string): readonly string[] => check(readDocuments('b.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: undefined })
      .flatMap(({ diagnostics }) => diagnostics.map(({ code, manifestPath }) => `${code} ${manifestPath}`));
    expect(found(MANIFEST.replace('{}', '{modle: "${MODEL}"}'))).toEqual(['SchemaUnknownField spec.ai.provider.openai.modle']);
    expect(found(MANIFEST.replace('{}', '{model: "${MODEL}"}'))).toEqual([]);
  });
});
