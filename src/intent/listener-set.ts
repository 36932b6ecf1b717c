import { ListenerIntent } from './gateway';

/** Listeners that are added to a Gateway. */
export interface ListenerSetIntent {
  readonly gateway: { readonly group?: string; readonly kind?: string; readonly name: string; readonly namespace?: string };
  readonly listeners: readonly ListenerIntent[];
}
