import { Address, familyOf, isSpecial, parseSloppily } from './address';
import { JsonObject } from './json-type';
import { SUBDOMAIN } from './metadata-key';
import { checkOneOf } from './one-of';
import { Findings, shown } from './problem';

/** Checks the addresses and address families of a Service against its type and each other. */
export function checkServiceAddresses(spec: JsonObject, findings: Findings): void {
  if (spec.type === 'ExternalName') { checkExternalName(spec, findings); } else { checkClusterIPs(spec, findings); }
  parsedEach(texts(spec.externalIPs), 'externalIPs', findings).forEach((address, i) => {
    if (address && isSpecial(address)) {
      findings.add('SchemaFormat', `must be an address that others can reach, got ${shown(texts(spec.externalIPs)[i])}`, 'externalIPs', i);
    }
  });
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

function checkClusterIPs(spec: JsonObject, findings: Findings): void {
  const { clusterIP } = spec;
  const listed = texts(spec.clusterIPs);
  if (clusterIP === 'None' && spec.type !== 'ClusterIP') {
    findings.add('SchemaRule', `only a Service of type ClusterIP can be headless, got ${shown(spec.type)}`, 'clusterIP');
  }
  if (listed.length > 0 && listed[0] !== (clusterIP ?? '')) {
    findings.add('SchemaRule', `the first of clusterIPs must be clusterIP, got ${shown(listed[0])}; set clusterIP to it`, 'clusterIPs');
  }
  const addresses = listed.length > 0 ? listed : texts([clusterIP]).filter(text => text !== '');
  if (addresses.length > 2) { findings.add('SchemaBound', `must have at most 2 items, got ${addresses.length}`, 'clusterIPs'); }
  const parsed = addresses.length === 1 && addresses[0] === 'None' ? [] : parsedEach(addresses, 'clusterIPs', findings);
  checkFamilies(spec, parsed, findings);
}

function checkExternalName(spec: JsonObject, findings: Findings): void {
  const given = (field: string): boolean =>
    Array.isArray(spec[field]) ? spec[field].length > 0 : spec[field] !== undefined && spec[field] !== null;
  for (const field of ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy']) {
    if (given(field) && !(field === 'clusterIP' && spec[field] === '')) {
      findings.add('SchemaRule', `an ExternalName has no address, got ${shown(spec[field])}; remove it`, field);
    }
  }
  const name = typeof spec.externalName === 'string' ? spec.externalName.replace(/\.$/, '') : '';
  if (name === '') {
    findings.add('SchemaRequired', "'externalName' is required; add it", 'externalName');
  } else if (name.length > 253 || !SUBDOMAIN.test(name)) {
    findings.add('SchemaPattern', `must be a name of DNS, got ${shown(name)}`, 'externalName');
  }
}

function parsedEach(items: readonly string[], field: string, findings: Findings): readonly (Address | undefined)[] {
  return items.map((item, i) => {
    const address = parseSloppily(item);
    if (!address) { findings.add('SchemaFormat', `must be an IP address, got ${shown(item)}`, field, i); }
    return address;
  });
}

function checkFamilies(spec: JsonObject, addresses: readonly (Address | undefined)[], findings: Findings): void {
  const families = texts(spec.ipFamilies);
  families.forEach((family, i) => {
    if (!['IPv4', 'IPv6'].includes(family)) {
      findings.add('SchemaEnum', `must be one of IPv4, IPv6, got ${shown(family)}`, 'ipFamilies', i);
    }
    if (families.indexOf(family) !== i) {
      findings.add('SchemaDuplicate', `items must differ, got ${shown(family)} more than once; remove one`, 'ipFamilies', i);
    }
    const address = addresses[i];
    if (address && familyOf(address) !== family) {
      findings.add('SchemaRule', `must be an address of ${family}, as ipFamilies has it`, 'clusterIPs', i);
    }
  });
  const [first, second] = addresses;
  if (first && second && familyOf(first) === familyOf(second)) {
    findings.add('SchemaRule', `there is at most one address of each family, got two of ${familyOf(first)}`, 'clusterIPs');
  }
  checkOneOf(spec, 'ipFamilyPolicy', ['SingleStack', 'PreferDualStack', 'RequireDualStack'], findings);
  checkPolicy(spec, Math.max(families.length, addresses.length), findings);
}

function checkPolicy({ ipFamilyPolicy: policy, clusterIP, selector }: JsonObject, stacks: number, findings: Findings): void {
  // Without a policy there is one stack, but for what is headless and selects nothing.
  const dual = clusterIP === 'None' && Object.keys(selector ?? {}).length === 0;
  if (stacks === 2 && (policy === 'SingleStack' || (policy ?? undefined) === undefined && !dual)) {
    findings.add('SchemaRule', 'two address families need ipFamilyPolicy PreferDualStack or RequireDualStack', 'ipFamilyPolicy');
  }
}
