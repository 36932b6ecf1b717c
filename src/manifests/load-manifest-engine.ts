import { CodedError } from '../diagnostic/coded-error';

type Engine = typeof import('./manifest-engine');

let loaded: Engine | undefined;

/** The engine, loaded by who first reads manifests. */
const engine = (): Engine => loaded ??= require('./manifest-engine') as Engine;

/** Has the engine do something. @throws CannotRead with its reason, where it cannot take what it is given */
export function withEngine<T>(what: string, use: (engine: Engine) => T): T {
  const { Refusal } = engine();
  try {
    return use(engine());
  } catch (e) {
    if (e instanceof Refusal) { throw new CodedError('CannotRead', `${what}: ${e.message}`); }
    throw e;
  }
}
