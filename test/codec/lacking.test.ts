import { chosen, says } from '../../src/codec/chosen';
import { at, Codec, fields, list, optional, record, value } from '../../src/codec/codec';
import { absent, absentArm, absentArmBy, ignored, partly } from '../../src/codec/lacking';
import { oneOf } from '../../src/codec/one-of';
import { Reader } from '../../src/codec/reader';
import { Report } from '../../src/codec/report';
import { Writer } from '../../src/codec/writer';
import { Severity } from '../../src/diagnostic/diagnostic';

interface Server { readonly host?: string; readonly name?: string; readonly weight?: number; readonly header?: string }

const server = record<Server>({
  host: value('host'),
  name: absent('a name', 'servers are numbered'),
  weight: partly(value('weight'), 'weights', 'they are rounded', 'give whole numbers'),
  header: ignored(value('header'), 'a header', 'nobody reads it'),
});
const servers: Codec<{ readonly servers?: readonly Server[] }> = at('spec', fields<{ readonly servers?: readonly Server[] }>({ servers: optional('servers', list(server)) }));

const written = <T>(codec: Codec<T>, intent: T) => {
  const report = new Report();
  const to = Writer.root(report);
  codec.encode(intent, to);
  return { manifest: to.value, said: report.diagnostics.map(d => [d.code, d.manifestPath]) };
};
const met = <T>(codec: Codec<T>, intent: T) => (codec.lacks?.(intent) ?? []).map(({ gap, where }) => `${gap.level} ${gap.feature} at ${where}`);

describe('a codec that lacks something', () => {
  test('knows all that it lacks without a value', () => {
    expect(servers.gaps?.map(({ feature, level }) => `${level} ${feature}`)).toEqual(['no a name', 'partly weights', 'no a header']);
  });

  test('tells where in a value each gap is met', () => {
    expect(met(servers, { servers: [{ host: 'a' }, { name: 'b', weight: 1 }, { header: 'c' }] }))
      .toEqual(['no a name at servers[1].name', 'partly weights at servers[1].weight', 'no a header at servers[2].header']);
  });

  test('finds nothing where a value meets none', () => {
    expect(met(servers, { servers: [{ host: 'a' }] })).toEqual([]);
    expect(met(servers, {})).toEqual([]);
  });

  test.each([undefined, null, 7, 'text', [], { servers: 'text' }, { servers: [null, 7] }])('takes %j without throwing', odd => {
    expect(met(servers, odd as never)).toEqual([]);
  });

  test('refuses to write what is absent, and says where', () => {
    expect(written(servers, { servers: [{ name: 'b' }] })).toEqual({ manifest: { spec: { servers: [{}] } }, said: [['UnsupportedFeature', 'spec.servers[0]']] });
  });

  test('writes and reads what is there partly, and leaves it to whoever asks for gaps to tell', () => {
    const intent = { servers: [{ weight: 1 }] };
    const { manifest, said } = written(servers, intent);
    expect(said).toEqual([]);
    expect(servers.decode(Reader.over(manifest, new Report()))).toEqual(intent);
  });

  test('writes what is ignored as it was read, and leaves it to whoever asks for gaps to refuse it', () => {
    const intent = { servers: [{ header: 'c' }] };
    const { manifest, said } = written(servers, intent);
    expect(said).toEqual([]);
    expect(servers.decode(Reader.over(manifest, new Report()))).toEqual(intent);
    expect(met(servers, intent)).toEqual(['no a header at servers[0].header']);
  });
});

describe('a union that lacks an arm', () => {
  interface Animals { cat: { readonly lives?: number }; dog: {}; fish: { readonly salty: boolean } }
  const SEA = { feature: 'sea fish', level: 'no', because: 'there is no salt' } as const;
  const RIVER = { feature: 'river fish', level: 'no', because: 'there is no river' } as const;
  const animal = oneOf<Animals>({
    cat: { key: 'cat', codec: fields<Animals['cat']>({ lives: absent('lives', 'there is one') }) },
    dog: absentArm('dogs', 'they bark'),
    fish: absentArmBy([SEA, RIVER], ({ salty }) => salty ? 0 : 1),
  });

  test('knows the gaps of every arm', () => {
    expect(animal.gaps?.map(({ feature }) => feature)).toEqual(['lives', 'dogs', 'sea fish', 'river fish']);
  });

  test('meets the gaps of the arm that a value has', () => {
    expect(met(animal, { kind: 'cat', lives: 9 })).toEqual(['no lives at lives']);
    expect(met(animal, { kind: 'dog' })).toEqual(['no dogs at ']);
    expect(met(animal, { kind: 'fish', salty: false })).toEqual(['no river fish at ']);
    expect(met(animal, { kind: 'toString' } as never)).toEqual([]);
  });

  test('refuses to write it, and does not read it', () => {
    expect(written(animal, { kind: 'dog' })).toEqual({ manifest: undefined, said: [['UnsupportedFeature', '']] });
    expect(animal.decode(Reader.over({ dog: {} }, new Report()))).toBeUndefined();
  });
});

describe('a choice of codecs', () => {
  const plain = value<string>('plain');
  const refused = absent<string>('shouting', 'it is too loud');
  const voice: Codec<string> = { ...chosen<string>([plain, refused], v => v === v.toLowerCase() ? plain : refused), decode: plain.decode };

  test('knows the gaps of all, once', () => {
    expect(voice.gaps?.map(({ feature }) => feature)).toEqual(['shouting']);
    expect(chosen<string>([refused, refused], () => refused).gaps).toHaveLength(1);
    expect(chosen<string>([plain], () => plain)).not.toHaveProperty('gaps');
  });

  test('writes a value as the one does that it chooses, or refuses it like that', () => {
    expect(written(voice, 'hush')).toEqual({ manifest: { plain: 'hush' }, said: [] });
    expect(written(voice, 'HEY')).toEqual({ manifest: undefined, said: [['UnsupportedFeature', '']] });
  });

  test('meets the gaps of the one that a value chooses', () => {
    expect(met(voice, 'HEY')).toEqual(['no shouting at ']);
    expect(met(voice, 'hush')).toEqual([]);
    expect([undefined, null].map(nothing => met(voice, nothing as never))).toEqual([[], []]);
  });

  test.each([[{ off: true }, true], [{}, false], [null, false], ['off', false]])('%j says "off": %s', (v, isSaid) => {
    expect(says(v, 'off')).toBe(isSaid);
  });
});

describe('a report', () => {
  const gap = { feature: 'names', level: 'no', because: 'servers are numbered' } as const;

  test('tells a gap once, with all its places', () => {
    const report = new Report(undefined, ({ feature }, places) => `${feature} ${places.join()}`);
    report.lacks([{ gap, where: 'a' }, { gap, where: 'b' }, { gap, where: 'a' }], where => where.toUpperCase());
    expect(report.diagnostics.map(({ message }) => message)).toEqual(['names A,B']);
    expect(report.failed).toBe(true);
  });

  test.each<[string | undefined, Severity]>([[undefined, Severity.INFO], ['wait', Severity.WARNING]])('has an advice of %s for something partly there as %s', (advice, severity) => {
    const report = new Report();
    report.gap({ ...gap, level: 'partly', advice });
    expect(report.diagnostics.map(d => [d.code, d.severity])).toEqual([['PartialSupport', severity]]);
    expect(report.failed).toBe(false);
  });
});
