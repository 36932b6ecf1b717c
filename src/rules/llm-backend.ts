import { DIALECTS } from '../dialects/registry';
import { isObject, JsonObject } from '../schema/json-type';

/** The kinds that some dialect keeps LLM backends in, as rules name kinds. */
export const BACKEND_KINDS: readonly string[] = [...new Set(DIALECTS.map(({ backend: { group, kind } }) => `${group}/${kind}`))];

const kinds = new Set(BACKEND_KINDS);

/** Whether objects of a kind are what some dialect keeps LLM backends in. */
export const isLlmBackend = ({ group, kind }: { readonly group: string; readonly kind: string }): boolean => kinds.has(`${group}/${kind}`);

/** Whether a backend may stream answers of a model, as far as it is at hand: the same kinds also hold hosts and tools. */
export const mayStream = (backend: JsonObject | undefined): boolean => !isObject(backend?.spec) || backend.spec.ai !== undefined;
