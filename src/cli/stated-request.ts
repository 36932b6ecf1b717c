import { fileText } from './file-text';
import { UsageError } from './usage';
import { JsonValue } from '../intent/policy/body';
import { parsedOr } from '../walk/format/json';
import { ClientRequest } from '../walk/request';
import { usualBody } from '../walk/usual-body';

/** A request as options say it. */
export interface StatedRequest {
  readonly request: string;
  readonly host: string | undefined;
  readonly header: readonly string[];
  readonly model: string | undefined;
  readonly body: string | undefined;
  readonly stream: boolean;
}

const METHODS = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/;

/** @throws UsageError where it is no request */
export function statedRequest({ request, host, header, model, body, stream }: StatedRequest): ClientRequest {
  const [, method = 'POST', target] = /^(?:([A-Za-z]+)\s+)?(\S+)$/.exec(request.trim()) ?? [];
  if (target === undefined || !METHODS.test(method.toUpperCase())) { throw new UsageError(`--request ${request} is no request; write it as in --request 'POST /v1/chat/completions'`); }
  const url = /^(https?):\/\/([^/:?#]+)(?::(\d+))?(.*)$/i.exec(target);
  const path = url ? (url[4].startsWith('/') ? url[4] : `/${url[4]}`) : target;
  if (!path.startsWith('/')) { throw new UsageError(`--request ${request}: the path must begin with a slash`); }
  const stated = /^(.*?)(?::(\d+))?$/.exec(host ?? url?.[2] ?? '')!;
  const port = stated[2] ?? url?.[3];
  const sent = bodyOf(method.toUpperCase(), path, model, body, stream);
  return {
    method: method.toUpperCase(),
    ...url && { scheme: url[1].toLowerCase() as 'http' | 'https' },
    ...stated[1] !== '' && { host: stated[1] },
    ...port !== undefined && { port: Number(port) },
    path,
    headers: { ...sent !== undefined && { 'content-type': 'application/json' }, ...headersOf(header) },
    ...sent !== undefined && { body: sent },
  };
}

function headersOf(stated: readonly string[]): { readonly [name: string]: string } {
  return Object.fromEntries(stated.map(text => {
    const at = text.indexOf(':');
    if (at <= 0) { throw new UsageError(`--header ${text} is no header; write it as in --header 'x-team: blue'`); }
    return [text.slice(0, at).trim().toLowerCase(), text.slice(at + 1).trim()];
  }));
}

/** What is given, or the least that the API of the path takes. */
function bodyOf(method: string, path: string, model: string | undefined, given: string | undefined, stream: boolean): JsonValue | undefined {
  if (given !== undefined) {
    const text = given.startsWith('@') ? fileText(given.slice(1)) : given;
    const body = parsedOr(text);
    return body !== null && typeof body === 'object' && !Array.isArray(body) ? { ...body, ...model !== undefined && { model }, ...stream && { stream } } as JsonValue : body;
  }
  const usual = usualBody(path, method, model, 'hi');
  return usual !== undefined && stream ? { ...usual as object, stream } : usual;
}
