import { Key } from '../../codec/manifest-path';
import { filterOf } from '../../intent/filters';
import { Capabilities, Capability } from '../../intent/policy/policy';
import { FilterKind, RuleIntent } from '../../intent/route';

/** What a rule of an HTTPRoute says itself, in the words of policies. */
export function ownFields({ timeouts, retry, filters }: RuleIntent): Capabilities {
  const cors = filterOf(filters, 'cors');
  const { kind: _request, ...request } = filterOf(filters, 'requestHeaders') ?? { kind: undefined };
  const { kind: _response, ...response } = filterOf(filters, 'responseHeaders') ?? { kind: undefined };
  return {
    ...timeouts?.request !== undefined && { requestTimeout: timeouts.request },
    ...retry && { retry },
    ...cors && { cors: withoutKind(cors) },
    ...(_request ?? _response) && { headerChanges: { ..._request && { request }, ..._response && { response } } },
  };
}

function withoutKind<T extends { readonly kind: string }>({ kind: _, ...rest }: T): Omit<T, 'kind'> {
  return rest;
}

const FILTERS: { readonly [capability in Capability]?: readonly FilterKind[] } = { cors: ['cors'], headerChanges: ['requestHeaders', 'responseHeaders'] };
const FIELDS: { readonly [capability in Capability]?: string } = { requestTimeout: 'timeouts', retry: 'retry' };

/** Where a rule says something itself. */
export function ownFieldAt({ filters = [] }: RuleIntent, rule: number, capability: Capability): readonly Key[] {
  const place = ['spec', 'rules', rule];
  const field = FIELDS[capability];
  if (field !== undefined) { return [...place, field]; }
  const filter = filters.findIndex(({ kind }) => FILTERS[capability]?.includes(kind));
  return filter < 0 ? place : [...place, 'filters', filter];
}
