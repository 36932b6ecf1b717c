import { readFileSync } from 'fs';
import { join, posix } from 'path';
import { Api } from '../../projenrc/api/assembly';
import { LANGUAGES, referenceOf } from '../../projenrc/api/reference';
import { SECTIONS } from '../../projenrc/api/sections';

const ROOT = join(__dirname, '..', '..');
const api = Api.read(ROOT);
const pages = referenceOf(api);
const headingsOf = (text: string) => Array.from(text.matchAll(/^## (\w+)$/gm), ([, name]) => name);

describe('the reference of the API', () => {
  test.each(LANGUAGES.map(({ name }) => name))('has every type once, on pages that a person can read: %s', language => {
    const ours = [...pages].filter(([path]) => path.startsWith(`${language}/`));
    expect(ours.flatMap(([, text]) => headingsOf(text)).sort()).toEqual(api.types.map(({ name }) => name).sort());
    expect(ours.filter(([, text]) => text.length > 60_000).map(([path]) => path)).toEqual([]);
  });

  test('tells of every property, method and value where its type stands', () => {
    for (const language of LANGUAGES) {
      const all = [...pages].filter(([path]) => path.startsWith(`${language.name}/`)).map(([, text]) => text).join('\n');
      const missing = api.types.filter(type => {
        const start = all.indexOf(`\n## ${type.name}\n`);
        const end = all.indexOf('\n## ', start + 1);
        const part = all.slice(start, end < 0 ? undefined : end);
        const told = [
          ...(type.properties ?? []).map(({ name, static: isStatic }) => isStatic ? language.constant(type, name) : language.property(name)),
          ...(type.methods ?? []).filter(method => !method.protected).map(method => language.call(type, method, api)),
          ...(type.members ?? []).map(({ name }) => language.constant(type, name)),
        ];
        return told.some(text => !part.includes(`\`${text}\``));
      });
      expect([language.name, missing.map(({ name }) => name)]).toEqual([language.name, []]);
    }
  });

  test('has only links that lead somewhere', () => {
    const dead = [...pages].flatMap(([path, text]) => Array.from(text.matchAll(/\]\(([^)#]*)(?:#([\w]+))?\)/g), ([, file, anchor]) => {
      if (file.startsWith('../../')) { return readFileSync(join(ROOT, 'docs', 'api', file), 'utf8') === '' ? [file] : []; }
      const target = pages.get(file === '' ? path : posix.join(posix.dirname(path), file));
      return target === undefined || (anchor !== undefined && !headingsOf(target).some(name => name.toLowerCase() === anchor)) ? [`${path}: ${file}#${anchor}`] : [];
    }).flat());
    expect(dead).toEqual([]);
  });

  test('has no section without types', () => {
    for (const { name } of SECTIONS) { expect([name, headingsOf(pages.get(`typescript/${name}.md`)!).length > 0]).toEqual([name, true]); }
  });
});

describe('the spelling of', () => {
  // Taken from the quickstarts, which are compiled.
  test.each([
    ['typescript', 'quickstart.ts'], ['python', 'quickstart.py'], ['java', 'Quickstart.java'], ['go', 'quickstart.go'],
  ])('%s is that of the example that is compiled', (name, file) => {
    const language = LANGUAGES.find(known => known.name === name)!;
    const source = readFileSync(join(ROOT, 'examples', file), 'utf8');
    const type = (of: string) => api.type(`cdk8s-ai-gateway.${of}`);
    for (const [of, method] of [['ApiKey', 'fromEnvironment'], ['RouteTarget', 'weighted']]) {
      const call = language.call(type(of), type(of).methods!.find(known => known.name === method)!, api);
      expect(source).toContain(/(?:^|ApiKey |IRouteTarget )([\w.]+\()/.exec(call)![1]);
    }
    expect(source).toContain(language.constant(type('OpenAiCompatiblePreset'), 'DEEPSEEK'));
    for (const property of ['apiKey', 'baseUrl', 'targets']) { expect(source).toMatch(new RegExp(`\\b${language.property(property)}\\b`)); }
    const [made] = /[\w.]+\(/.exec(language.create(type('OpenAiBackend'), type('OpenAiBackend').initializer!, api))!;
    expect(source).toContain(made);
  });
});
