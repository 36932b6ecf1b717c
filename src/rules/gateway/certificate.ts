import { Severity } from '../../diagnostic/diagnostic';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { nearest } from '../../schema/resemblance';
import { settled } from '../absence';
import { EVERYWHERE } from '../dialect-range';
import { isNear } from '../identity';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isPlaceholder } from '../placeholder';
import { path, placesOf } from '../places';
import { lets } from '../route/cross-namespace';
import { Found, ObjectRule } from '../rule';
import { makesSecrets, secretsOf } from '../secret-maker';

const manifest = (tls: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: ai-gateway
spec:
  gatewayClassName: agentgateway
  listeners:
  - name: https
    port: 443
    protocol: HTTPS
    hostname: llm.example.com
${tls}`;

const LISTENERS = path('spec.listeners.*');
const NAMES = path('spec.listeners.*.tls.certificateRefs.*.name');

/** By the translators of Gloo and kgateway, which speak no TLS on such a listener, and take it down where one of its certificates does not resolve (kgateway#13963). */
export const certificate: ObjectRule = {
  code: 'LintCertificate',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a listener for HTTPS has no certificate, or one that it cannot get at',
  reason: 'no TLS is spoken on it, or it is not programmed at all, together with its other certificates',
  fix: 'name a Secret of the Gateway\'s namespace in tls.certificateRefs, or let it refer to another one by a ReferenceGrant',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/Gateway', 'gateway.networking.k8s.io/ListenerSet'],
  examples: {
    language: 'yaml', bad: manifest(''), good: manifest('    tls:\n      certificateRefs:\n      - name: llm-tls\n'), dialects: ['kgateway-2.1', 'agentgateway-1.4'],
  },
  find: (object, around) => placesOf(object.manifest, LISTENERS).flatMap(({ value, keys }) => {
    const { protocol, tls, name } = mapOf(value);
    if (protocol !== 'HTTPS') { return NONE; }
    if (tls === undefined) { return [{ message: `the listener '${String(name)}' is for HTTPS and has no tls; name a certificate in tls.certificateRefs`, keys }]; }
    const { certificateRefs } = mapOf(tls);
    return !Array.isArray(certificateRefs) ? NONE : certificateRefs.flatMap((ref: unknown, i): readonly Found[] => {
      const message = isObject(ref) ? problemOf(ref, object, around) : undefined;
      return message === undefined ? NONE : [{ message, keys: [...keys, 'tls', 'certificateRefs', i] }];
    });
  }),
};

const NONE: readonly Found[] = [];

function problemOf({ group = '', kind = 'Secret', name, namespace }: JsonObject, gateway: KnownObject, around: KnownObjects): string | undefined {
  if (group !== '' || kind !== 'Secret' || typeof name !== 'string' || isPlaceholder(name) || isPlaceholder(namespace)) { return undefined; }
  const here = settled(gateway.namespace);
  const there = settled(namespace) ?? here;
  const all = certificatesIn(around);
  const named = all.filter(made => made.name === name);
  if (named.some(made => isNear(made.namespace, there))) {
    if (here === undefined || there === undefined || here === there || named.every(made => made.namespace === undefined)) { return undefined; }
    const target = { group: '', kind: 'Secret', name, namespace: there };
    const isGranted = around.ofKind('ReferenceGrant').some(grant => lets(grant, { group: gateway.group, kind: gateway.kind, namespace: here }, there, target));
    return isGranted ? undefined : `no ReferenceGrant lets ${gateway.kind} of '${here}' refer to the Secret '${name}' of '${there}'; add one there`;
  }
  if (isIssued(gateway)) { return undefined; }
  const elsewhere = named.some(made => made.isCopied) ? undefined
    : named.find(made => made.origin === gateway.origin && made.namespace !== undefined)?.namespace;
  if (elsewhere !== undefined) {
    return `the Secret '${name}' is made in namespace '${elsewhere}', and looked for in '${String(there)}'; `
      + 'make it there, or say the namespace and add a ReferenceGrant';
  }
  const used = new Set([...around.ofKind('Gateway'), ...around.ofKind('ListenerSet')].flatMap(each => placesOf(each.manifest, NAMES)).map(place => place.value));
  const like = nearest(name, all.filter(made => isNear(made.namespace, there) && !used.has(made.name)).map(made => made.name));
  return like === undefined ? undefined : `there is no Secret '${name}' among what was checked, but '${like}'; correct the name`;
}

/** A Secret that may hold a certificate, and where it is. */
interface Made {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly origin: string;
  /** Whether a replicator is asked for copies of it. */
  readonly isCopied: boolean;
}

function certificatesIn(around: KnownObjects): readonly Made[] {
  const made = (object: KnownObject, name: unknown): readonly Made[] =>
    typeof name === 'string' && !isPlaceholder(name) ? [{ name, namespace: settled(object.namespace), origin: object.origin, isCopied: isCopied(object) }] : [];
  return around.all.flatMap(object => object.kind === 'Certificate' ? made(object, mapOf(object.manifest.spec).secretName)
    : makesSecrets(object) ? secretsOf(object).flatMap(({ name }) => made(object, name)) : []);
}

const isCopied = ({ manifest: { metadata, spec } }: KnownObject): boolean =>
  /reflect|replicat|copy|copies|sync|mirror/i.test(JSON.stringify([mapOf(metadata).annotations, mapOf(spec).secretTemplate]) ?? '');

/** Whether cert-manager makes the certificates of a Gateway by itself, as its annotations ask it to. */
const isIssued = ({ manifest: { metadata } }: KnownObject): boolean => Object.keys(mapOf(mapOf(metadata).annotations)).some(name => name.startsWith('cert-manager.io/'));
