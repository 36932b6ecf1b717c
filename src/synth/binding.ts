import { Construct } from 'constructs';
import { Dialect } from './dialect';

/** Where a value is put to use: what it makes goes below `scope`, under ids that start with `id`, into the backend's namespace. */
export interface Binding {
  readonly scope: Construct;
  readonly id: string;
  readonly dialect: Dialect;
  readonly namespace: string | undefined;
  /** Reports that a value cannot work here, as an error of the backend at synth. */
  readonly refuse: (code: string, message: string) => void;
}
