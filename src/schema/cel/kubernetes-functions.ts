import { FORMAT, FORMAT_METHODS } from './named-format';
import { Cidr, Ip, NETWORK_GLOBALS, NETWORK_METHODS, works } from './network';
import { Quantity, QUANTITY_METHODS } from './quantity';
import { Semver, SEMVER_METHODS } from './semver';
import { text } from './value';

/** What Kubernetes adds to CEL for networks, quantities, versions and formats. */
export const KUBERNETES = {
  globals: {
    ...NETWORK_GLOBALS,
    quantity: (v: unknown) => Quantity.parse(text(v)),
    isQuantity: (v: unknown) => works(Quantity.parse, text(v)),
    semver: Semver.parse,
    isSemver: (v: unknown, lenient?: unknown) => works(said => Semver.parse(said, lenient), text(v)),
  },
  methods: {
    ...QUANTITY_METHODS,
    ...NETWORK_METHODS,
    ...SEMVER_METHODS,
    ...FORMAT_METHODS,
    ip: ({ ip }: Cidr) => ip,
  },
  namespaces: {
    format: FORMAT,
    ip: { isCanonical: (v: unknown) => Ip.from(v).toString() === v },
  },
};
