const UNITS: { readonly [unit: string]: number } = { '': 1, 'k': 1e3, 'M': 1e6, 'G': 1e9, 'Ki': 1024, 'Mi': 1024 ** 2, 'Gi': 1024 ** 3 };

/** Bytes of a quantity such as `64Ki`; undefined for what is none. */
export function parseQuantity(text: string): number | undefined {
  const parts = /^(\d+(?:\.\d+)?)(Ki|Mi|Gi|k|M|G|)$/.exec(text);
  return parts ? Number(parts[1]) * UNITS[parts[2]] : undefined;
}
