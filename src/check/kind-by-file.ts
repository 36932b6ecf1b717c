import { basename } from 'path';
import { isObject } from '../schema/json-type';

/** What need not say its kind, since its file is called after it. */
export function kindByFile(file: string, value: unknown): unknown {
  if (!isObject(value)) { return value; }
  const name = basename(file);
  if (isKustomizationFile(name)) { return { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', ...value }; }
  return name === 'Chart.yaml' && Array.isArray(value.dependencies) && value.kind === undefined ? { kind: 'Chart', ...value } : value;
}

/** Whether kustomize would take a file of this name for a kustomization. */
export const isKustomizationFile = (name: string): boolean => /^(kustomization\.ya?ml|Kustomization)$/.test(name);
