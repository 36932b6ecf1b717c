type Engine = typeof import('./engine');

let loaded: Engine | undefined;

/** The engine, loaded by the first simulation. */
export const engine = (): Engine => loaded ??= require('./engine') as Engine;
