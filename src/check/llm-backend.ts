import { DIALECTS } from '../dialects/registry';

/** Whether objects of a kind are what some dialect keeps LLM backends in. */
export const isLlmBackend = ({ group, kind }: { readonly group: string; readonly kind: string }): boolean =>
  DIALECTS.some(({ backend }) => backend.group === group && backend.kind === kind);
