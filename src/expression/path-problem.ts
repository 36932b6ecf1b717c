import { shown } from '../schema/problem';

/** What is wrong with a path of a URL: without a leading slash every request fails, or none matches. */
export const pathProblem = (path: string): string | undefined =>
  path.startsWith('/') ? undefined : `a path must start with '/', got ${shown(path)}; write ${shown(`/${path}`)}`;
