import { TemplateTransform, Transform } from './transform';
import { CodedError } from '../diagnostic/coded-error';
import { celExpression } from '../input/expression';
import { headerName } from '../input/header-name';
import { injaTemplate } from '../input/template';
import { CelTransformIntent, MadeHeaderIntent, TemplateTransformIntent } from '../intent/policy/transformation';
import { withoutUndefined } from '../intent/without-undefined';

/** No release takes more of a list. */
const MOST = 16;

/** What HTTP/2 says of a request or an answer beside its headers. */
const PSEUDO = [':authority', ':method', ':path', ':scheme', ':status'];

type Headers = Pick<Transform, 'set' | 'add' | 'remove'>;

/** What CEL expressions make of a message, in the words of the hub. @throws when it is nothing, or something of it is out of syntax */
export function celTransform(which: string, transform: Transform): CelTransformIntent {
  const { body, metadata } = transform;
  const names = metadata && few(Object.keys(metadata), `${which}.metadata`);
  return something(which, withoutUndefined({
    ...headersOf(which, transform, celExpression),
    body: body === undefined ? undefined : celExpression(body),
    metadata: names && metadata && Object.fromEntries(names.map(name => [name, celExpression(metadata[name])])),
  }));
}

/** What templates make of it. @throws when it is nothing, or something of it is out of syntax */
export function templateTransform(which: string, transform: TemplateTransform): TemplateTransformIntent {
  const { body, parseJson = false } = transform;
  const checked = (template: string): string => injaTemplate(template, parseJson);
  const made = something(which, withoutUndefined({ ...headersOf(which, transform, checked), body: body === undefined ? undefined : checked(body) }));
  const rest = { ...made, body: undefined };
  return withoutUndefined({
    ...rest, body: parseJson || body !== undefined ? { parsed: parseJson ? 'json' as const : 'text' as const, ...body !== undefined && { template: body } } : undefined,
  });
}

function headersOf(which: string, { set, add, remove }: Headers, checked: (text: string) => string): Pick<CelTransformIntent, 'set' | 'add' | 'remove'> {
  const made = (list: string, headers: { [name: string]: string }): readonly MadeHeaderIntent[] =>
    few(Object.keys(headers), `${which}.${list}`).map(name => ({ name: anyHeader(name), value: checked(headers[name]) }));
  return { set: set && made('set', set), add: add && made('add', add), remove: remove && few(remove, `${which}.remove`).map(anyHeader) };
}

const anyHeader = (name: string): string => PSEUDO.includes(name) ? name : headerName(name);

function few(items: readonly string[], what: string): readonly string[] {
  if (items.length === 0 || items.length > MOST) { throw new CodedError('ItemCount', `${what} takes from 1 to ${MOST} items, got ${items.length}`); }
  return items;
}

function something<T extends object>(which: string, transform: T): T {
  if (Object.keys(transform).length === 0) { throw new CodedError('ItemCount', `${which} changes nothing; give set, add, remove or body`); }
  return transform;
}
