import { Codec, Field, fields, list, optional, value } from '../../../codec/codec';
import { Reader } from '../../../codec/reader';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { MadeHeaderIntent, TemplateTransformIntent, TransformationIn, TRANSFORMATION } from '../../../intent/policy/transformation';
import { oneLanguage } from '../../one-language';
import { unconditional } from '../../unconditional';

/** Headers by their names; the order does not matter. */
const set: Codec<readonly MadeHeaderIntent[]> = {
  encode: (headers, to) => headers.forEach(({ name, value: template }) => (template === undefined ? to.at(name).touch() : to.in([name, 'text']).set(template))),
  decode: from => Object.keys(from.peek ?? {}).map(name => {
    from.at(name).readIfEmpty();
    const text = from.in([name, 'text']);
    return { name, ...text.exists && { value: text.read() as string } };
  }),
};

const add = list(fields<MadeHeaderIntent>({ name: value('key') as Codec<string>, value: value('value.text') }));

type BodyTemplate = NonNullable<TemplateTransformIntent['body']>;

/** The body is parsed as JSON, unless it is not to be, or is to pass as it is. */
const body: Field<BodyTemplate> = {
  encode: (v, to) => {
    if (!v) { return to.at('passthrough').touch(); }
    if (v.parsed === 'text') { to.at('parseBodyBehavior').set('DontParse'); }
    text.encode(v.template, to);
  },
  decode: from => {
    const [passthrough, behavior] = [from.at('passthrough'), from.at('parseBodyBehavior')];
    if (passthrough.exists) {
      passthrough.readIfEmpty();
      return undefined;
    }
    const template = text.decode(from);
    if (behavior.peek === 'DontParse') { behavior.read(); }
    return { parsed: behavior.peek === 'DontParse' ? 'text' : 'json', ...template !== undefined && { template } };
  },
};
const text = value<string>('body.text');

const template: Codec<TemplateTransformIntent> = fields<TemplateTransformIntent>({
  set: optional('headers', set),
  add: optional('headersToAppend', add),
  remove: value('headersToRemove'),
  body,
});

/** The only transformation of a list, for all requests. */
const half = (list_: string, key: string): Field<TemplateTransformIntent> => {
  const path = [list_, 0, key, 'transformationTemplate'];
  return {
    encode: (v, to) => {
      if (!v) { return; }
      to.in(path).touch();
      template.encode(v, to.in(path));
    },
    decode: from => from.in(path).exists && isForAll(from.at(list_)) ? template.decode(from.in(path)) : undefined,
  };
};

/** What has a condition besides is something else. */
const isForAll = (transforms: Reader): boolean => transforms.length === 1
  && ['matcher', 'matchers', 'responseCodeDetails'].every(key => !transforms.at(0).at(key).exists);

/** What templates make of requests and answers: `options.stagedTransformations.regular`. Other stages, matchers and extractors are not read. */
export const transformation: Field<TrafficCapabilities['transformation']> = optional('options.stagedTransformations.regular', unconditional(
  oneLanguage('template', fields<TransformationIn<'template'>>({
    request: half('requestTransforms', 'requestTransformation'),
    response: half('responseTransforms', 'responseTransformation'),
  })), TRANSFORMATION) as Codec<NonNullable<TrafficCapabilities['transformation']>>);
