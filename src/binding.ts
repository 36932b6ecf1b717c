import { Construct } from 'constructs';
import { Dialect } from './dialect';

/** Where a value is put to use: what it makes goes below `scope`, under ids that start with `id`, into the backend's namespace. */
export interface Binding {
  readonly scope: Construct;
  readonly id: string;
  readonly dialect: Dialect;
  readonly namespace: string | undefined;
}
