import { Reader } from '../codec/reader';
import { Report } from '../codec/report';
import { ObjectKind } from '../dialects/definition';
import { KnownObject } from '../rules/known-object';
import { JsonObject } from '../schema/json-type';

/** What an object says, and what of it nobody read. */
export interface Decoded<T> {
  readonly intent: T;
  readonly leftovers: readonly string[];
}

/** Whether an object is of a kind. */
export const isOf = ({ group, kind }: KnownObject, wanted: ObjectKind<never> | undefined): boolean =>
  wanted !== undefined && wanted.group === group && wanted.kind === kind;

/** Reads a manifest of a kind. */
export const decodedBody = <T>(manifest: JsonObject, kind: ObjectKind<T>): T | undefined => kind.codec.decode(Reader.over(manifest, new Report()));

/** Reads an object as one of a kind; undefined where it is none, or cannot be read. */
export function decoded<T>(object: KnownObject, kind: ObjectKind<T> | undefined): Decoded<T> | undefined {
  if (kind === undefined || !isOf(object, kind as ObjectKind<never>)) { return undefined; }
  const { apiVersion: _version, kind: _kind, metadata: _metadata, status: _status, ...body } = object.manifest;
  const reader = Reader.over(body, new Report());
  const intent = kind.codec.decode(reader);
  return intent === undefined ? undefined : { intent, leftovers: reader.leftovers() };
}
