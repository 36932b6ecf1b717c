/**
 * Changes to the headers of a request or an answer, in the words of the Gateway API (`HTTPHeaderFilter`).
 */
export interface HeaderChanges {
  /**
   * Headers that replace those of the same name.
   *
   * @default - none
   */
  readonly set?: { [headerName: string]: string };

  /**
   * Headers that are added to those of the same name.
   *
   * @default - none
   */
  readonly add?: { [headerName: string]: string };

  /**
   * Names of headers that are removed.
   *
   * @default - none
   */
  readonly remove?: string[];
}
