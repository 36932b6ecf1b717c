import { CheckedDocument } from './document';
import { isObject, JsonObject } from '../schema/json-type';

/** Folders hold other YAML and JSON as well, such as values.yaml, Chart.yaml and package.json, whatever is wrong with it. */
export const isNoManifest = (documents: readonly CheckedDocument[], bytes: Buffer): boolean =>
  documents.every(({ manifest, problems }) => !isLikeManifest(manifest) && problems.every(({ code }) => READ.includes(code) || !mentions(bytes)));

/** What does not keep a document from being seen for what it is. */
const READ: readonly string[] = ['NotAManifest', 'YamlDuplicateKey'];

/** Helm's charts have an apiVersion, and values may have a kind. */
const isLikeManifest = ({ apiVersion, kind, metadata }: JsonObject): boolean =>
  [typeof apiVersion === 'string', typeof kind === 'string', isObject(metadata)].filter(Boolean).length > 1;

/** Whether a text that cannot be read begins a line as a manifest would. */
const mentions = (bytes: Buffer): boolean => /^[ \t{,-]*["']?(apiVersion|kind)["']?\s*:/m.test(bytes.toString('latin1'));
