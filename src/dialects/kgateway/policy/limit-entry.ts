import { Codec } from '../../../codec/codec';
import { Reader } from '../../../codec/reader';
import { Writer } from '../../../codec/writer';
import { LimitEntryIntent } from '../../../intent/policy/rate-limit';

/** A thing that this dialect can tell requests apart by: what it is in CEL, and how it is said here. */
interface Form {
  /** False where the entry is something else. */
  encode(entry: LimitEntryIntent, to: Writer): boolean;
  decode(from: Reader): LimitEntryIntent | undefined;
}

const plain = (type: string, name: string, expression: string): Form => ({
  encode: (entry, to) => entry.name === name && entry.expression === expression && written(to, type),
  decode: from => from.at('type').peek === type && from.at('type').read() !== undefined ? { name, expression } : undefined,
});

const FORMS: readonly Form[] = [
  plain('RemoteAddress', 'remote_address', 'source.address'),
  plain('Path', 'path', 'request.path'),
  {
    encode: ({ name, expression }, to) => expression === headerExpression(name) && written(to, 'Header', header => header.at('header').set(name)),
    decode: from => {
      const header = from.at('header');
      if (typeof header.peek !== 'string') { return undefined; }
      from.at('type').read();
      return { name: header.read() as string, expression: headerExpression(header.peek) };
    },
  },
  {
    encode: ({ name, expression }, to) => {
      const text = textIn(expression);
      return text !== undefined && written(to, 'Generic', generic => { generic.in(['generic', 'key']).set(name); generic.in(['generic', 'value']).set(text); });
    },
    decode: from => {
      const [key, text] = ['key', 'value'].map(field => from.in(['generic', field]));
      if (typeof key.peek !== 'string' || typeof text.peek !== 'string') { return undefined; }
      from.at('type').read();
      return { name: key.read() as string, expression: JSON.stringify(text.read()) };
    },
  },
];

/** What a limit tells requests apart by: no expressions, but a header, the address, the path, or a text that is the same for all. */
export const limitEntry: Codec<LimitEntryIntent> = {
  encode: (entry, to) => {
    if (FORMS.some(form => form.encode(entry, to))) { return; }
    to.report.error('UnsupportedFeature', `the rate-limit entry '${entry.name}' cannot be expressed in this dialect, which knows no expressions; ` +
      'use a fixed value, a header by its own name, the remote address or the path', to.path);
  },
  decode: from => {
    for (const form of FORMS) {
      const entry = form.decode(from);
      if (entry) { return entry; }
    }
    return undefined;
  },
};

const headerExpression = (name: string): string => `request.headers[${JSON.stringify(name)}]`;

function written(to: Writer, type: string, rest: (to: Writer) => void = () => undefined): boolean {
  to.at('type').set(type);
  rest(to);
  return true;
}

/** The text that an expression always is. */
function textIn(expression: string): string | undefined {
  try {
    const text: unknown = JSON.parse(expression);
    return typeof text === 'string' && text !== '' && JSON.stringify(text) === expression ? text : undefined;
  } catch {
    return undefined;
  }
}
