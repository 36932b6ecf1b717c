import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { manifestYaml } from '../../src/app/manifest-yaml';
import { asked } from '../asked';

const cdk8s = (value: unknown) => Yaml.stringify(value);

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-zA-Z0-9_/.$ -]{1,12}$/),
  fc.constantFrom('y', 'No', 'ON', 'off', 'null', '~', 'true', '0777', '0x1f', '1e3', '.inf', '1:30', '2024-01-01', '- a', 'a: b', 'a #b', '# c', '&a', '*b', '!t', '%x',
    '@', '`', '|', '>', "it's", '"q"', 'line\nbreak', ' lead', 'trail ', '', '/v1/chat', '$KEY', '${KEY}', '{{ .x }}', 'a.b/c', '=', '<<', 'x'.repeat(300), '-', '?', 'e3', 'é'),
);
const scalar = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(text, tie('value'), { maxKeys: 3, noNullPrototype: true })),
}));

test('any manifest is written as cdk8s writes it, byte for byte', () => {
  fc.assert(fc.property(fc.dictionary(text, value, { maxKeys: 4, noNullPrototype: true }), manifest => {
    expect(manifestYaml(manifest)).toBe(cdk8s(manifest));
  }), asked(3000, 7));
});

test('words that YAML 1.1 takes for something else keep their quotes', () => {
  const words = ['y', 'Y', 'n', 'N', 'yes', 'Yes', 'NO', 'on', 'Off', 'TRUE', 'False', 'null', 'Null', 'NULL', 'true1', 'nan', 'inf', 'Infinity', '$y', '/y'];
  expect(manifestYaml({ words })).toBe(cdk8s({ words }));
});

test('a negative zero is written as cdk8s writes it, whichever came first', () => {
  expect([0, -0].map(zero => manifestYaml({ zero }))).toEqual([0, -0].map(zero => cdk8s({ zero })));
});
