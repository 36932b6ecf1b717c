import { Field, list, optional, record, value } from '../codec/codec';
import { HeaderChangesIntent } from '../intent/policy/header-changes';
import { HeaderChangeIntent } from '../intent/route';

const headerValue = record<NonNullable<HeaderChangeIntent['set']>[number]>({ name: value('name'), value: value('value') });

/** Changes of headers in the words of the Gateway API. */
export const headerChange = record<HeaderChangeIntent>({
  set: optional('set', list(headerValue)),
  add: optional('add', list(headerValue)),
  remove: value('remove'),
});

/** The same for requests and answers, in a policy. */
export const headerChanges = (path: string): Field<HeaderChangesIntent> =>
  optional(path, record<HeaderChangesIntent>({ request: optional('request', headerChange), response: optional('response', headerChange) }));
