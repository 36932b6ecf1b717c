import { LEVELS } from './shapes';
import { Key } from '../../codec/manifest-path';

/** Releases, by the names that were typed. */
export interface NamedReleases {
  readonly dialect?: string;
  /** By class of Gateway. */
  readonly classes?: { readonly [className: string]: string };
}

export type Level = typeof LEVELS[number];

/** One or several. */
export type Several = string | readonly string[];

/** What a configuration file says. */
export interface Configured extends NamedReleases {
  readonly overrides?: readonly (NamedReleases & { readonly files: Several })[];
  readonly crds?: Several;
  readonly ignore?: Several;
  readonly levels?: { readonly [code: string]: Level };
  readonly acknowledge?: readonly { readonly code: string; readonly files?: Several; readonly reason: string }[];
}

/** A configuration file that was read. */
export interface Configuration {
  /** The folder that it is in, which its paths start from. */
  readonly folder: string;
  readonly says: Configured;
  /** Where a part of it stands: `file:line:column`. */
  placeOf(keys: readonly Key[]): string;
}

export const all = (several: Several | undefined): readonly string[] => several === undefined ? [] : typeof several === 'string' ? [several] : several;
