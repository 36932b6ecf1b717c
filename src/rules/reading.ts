import { Reader } from '../codec/reader';
import { Report } from '../codec/report';
import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { BackendIntent } from '../intent/backend';
import { GatewayIntent } from '../intent/gateway';
import { PolicyIntent } from '../intent/policy/policy';
import { RouteIntent } from '../intent/route';
import { JsonObject } from '../schema/json-type';

/** What a manifest means, in the dialect that leaves least of it unread. */
export interface Reading<T> {
  readonly dialect: DialectDefinition;
  readonly intent: T;
  readonly leftovers: readonly string[];
}

type KindIn<T> = (dialect: DialectDefinition) => ObjectKind<T>;

/** Reads a backend of any dialect, or of the one given. */
export const readBackend = (manifest: JsonObject, dialect?: DialectDefinition): Reading<BackendIntent> | undefined =>
  read(manifest, ({ backend }) => backend, dialect);

/** Reads an HTTPRoute. */
export const readRoute = (manifest: JsonObject, dialect?: DialectDefinition): Reading<RouteIntent> | undefined =>
  read(manifest, ({ route }) => route, dialect);

/** Reads a Gateway. */
export const readGateway = (manifest: JsonObject, dialect?: DialectDefinition): Reading<GatewayIntent> | undefined =>
  read(manifest, ({ gateway }) => gateway, dialect);

/** Reads a policy of the kind that routes keep beside them, or of another that the dialect has. */
export const readPolicy = (manifest: JsonObject, dialect?: DialectDefinition): Reading<PolicyIntent> | undefined =>
  read(manifest, ({ policy, morePolicies }) => [policy, ...morePolicies].find(({ kind }) => kind === manifest.kind) ?? policy, dialect);

function read<T>(manifest: JsonObject, kindIn: KindIn<T>, only: DialectDefinition | undefined): Reading<T> | undefined {
  const { apiVersion, kind, metadata: _metadata, status: _status, ...body } = manifest;
  // Later dialects win ties: newer releases read what older ones wrote.
  return (only ? [only] : [...DIALECTS].reverse())
    .filter(dialect => kindIn(dialect).kind === kind && typeof apiVersion === 'string' && apiVersion.startsWith(`${kindIn(dialect).group}/`))
    .flatMap((dialect): Reading<T>[] => {
      const reader = Reader.over(body, new Report());
      const intent = kindIn(dialect).codec.decode(reader);
      return intent === undefined ? [] : [{ dialect, intent, leftovers: reader.leftovers() }];
    })
    .reduce<Reading<T> | undefined>((best, reading) => !best || reading.leftovers.length < best.leftovers.length ? reading : best, undefined);
}
