import { DIALECTS } from '../dialects/registry';
import { isObject, JsonObject } from '../schema/json-type';

/** Whether objects of a kind are what some dialect keeps LLM backends in. */
export const isLlmBackend = ({ group, kind }: { readonly group: string; readonly kind: string }): boolean =>
  DIALECTS.some(({ backend }) => backend.group === group && backend.kind === kind);

/** Whether a backend may stream answers of a model, as far as it is at hand: the same kinds also hold hosts and tools. */
export const mayStream = (backend: JsonObject | undefined): boolean => !isObject(backend?.spec) || backend.spec.ai !== undefined;
