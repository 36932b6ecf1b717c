import { ClientRequest } from '../request';

/** A request in a line. */
export function requestShown({ method, scheme, host = '*', port, path, body }: ClientRequest): string {
  const model = body !== null && typeof body === 'object' && 'model' in body && typeof body.model === 'string' ? `, model ${body.model}` : '';
  return `${method} ${scheme === undefined ? '' : `${scheme}://`}${host}${port === undefined ? '' : `:${port}`}${path}${model}`;
}
