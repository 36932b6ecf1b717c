import { Dialect } from '../synth/dialect';

/**
 * A drawing that an app writes beside its manifests.
 */
export interface AppDrawing {
  /**
   * Where to, below the output folder of the app, such as `gateways.md`. The end of its name says how it is written: `.md` or `.mmd` as a flowchart of Mermaid, `.svg`,
   * `.html`, and `.dot` or `.gv` for Graphviz.
   */
  readonly file: string;

  /**
   * The gateway that is drawn, where the app is for several.
   *
   * @default - the one that the routes are for
   */
  readonly dialect?: Dialect;

  /**
   * Whether each rule is drawn by itself, however many there are. More than 30 are drawn together by listener and host otherwise.
   *
   * @default false
   */
  readonly whole?: boolean;
}
