import { ManifestText } from '../manifests/manifest-texts';

/** A text with manifests, and what it is called. */
export type GivenText = Pick<ManifestText, 'file' | 'text'>;
