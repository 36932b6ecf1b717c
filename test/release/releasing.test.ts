import { readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';

const read = (...path: string[]): string => readFileSync(join(__dirname, '..', '..', ...path), 'utf8');
const page = read('RELEASING.md');

interface Job { readonly environment?: string; readonly permissions: { readonly [scope: string]: string }; readonly steps: readonly { readonly run?: string; readonly env?: { readonly [name: string]: string } }[] }
const jobsOf = (workflow: string) => (parse(read('.github', 'workflows', `${workflow}.yml`)) as { readonly jobs: { readonly [name: string]: Job } }).jobs;
const secretsIn = (text: string): readonly string[] => [...new Set(Array.from(text.matchAll(/secrets\.(\w+)/g), ([, name]) => name))].filter(name => name !== 'GITHUB_TOKEN').sort();
const publishing = Object.entries(jobsOf('release')).filter(([name]) => name.startsWith('release_'));

describe('RELEASING.md', () => {
  test('names every secret that a release needs, and no other', () => {
    const named = Array.from(page.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g), ([, name]) => name).sort();
    expect(named).toEqual(secretsIn(read('.github', 'workflows', 'release.yml')));
    expect(named.length).toBeGreaterThan(3);
  });

  test('names every package as it is published', () => {
    const { name, jsii: { targets } } = JSON.parse(read('package.json')) as { name: string; jsii: { targets: { python: { distName: string }; java: { maven: { groupId: string; artifactId: string } }; go: { moduleName: string } } } };
    const { groupId, artifactId } = targets.java.maven;
    expect(Array.from(page.matchAll(/^\| [^|]+ \| `([^`|]+)` \| /gm), ([, published]) => published)).toEqual([name, targets.python.distName, `${groupId}:${artifactId}`, targets.go.moduleName]);
  });
});

describe('a release', () => {
  test('is published to npm with provenance and to three more registries, only from the environment', () => {
    const tools = publishing.flatMap(([, { steps }]) => steps.flatMap(({ run }) => /'publib-(\w+)'/.exec(run ?? '')?.[1] ?? []));
    expect(tools.sort()).toEqual(['golang', 'maven', 'npm', 'pypi']);
    expect(publishing.map(([, { environment }]) => environment)).toEqual(publishing.map(() => 'release'));
    const npm = jobsOf('release').release_npm;
    expect([npm.permissions['id-token'], npm.steps.find(({ env }) => env?.NPM_REGISTRY)?.env]).toEqual(['write', expect.objectContaining({ NPM_CONFIG_PROVENANCE: 'true', NPM_TRUSTED_PUBLISHER: 'true' })]);
  });

  test.each(['build', 'checks'])('has no secret where anybody may start it: %s', workflow => {
    expect(secretsIn(read('.github', 'workflows', `${workflow}.yml`))).toEqual([]);
    expect(Object.values(jobsOf(workflow)).flatMap(({ permissions }) => Object.values(permissions)).filter(level => level !== 'read')).toEqual([]);
  });
});
