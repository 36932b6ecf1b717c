/**
 * How long rendered objects stay valid. A synth asks for the same verdict once per chart; between two edits, and within one turn of the
 * event loop, the answer cannot change, so it is kept.
 */
let current = 0;
let scheduled = false;

/** The present epoch; whatever was computed in an earlier one must be computed again. */
export function epoch(): number {
  if (!scheduled) {
    scheduled = true;
    setImmediate(() => { scheduled = false; current++; }).unref();
  }
  return current;
}

/** Something that manifests depend on has changed. */
export function edited(): void {
  current++;
}

/** A function that is worked out at most once in an epoch. */
export function oncePerEpoch<T>(f: () => T): () => T {
  let known: { readonly epoch: number; readonly value: T } | undefined;
  return () => {
    if (known?.epoch !== epoch()) { known = { epoch: epoch(), value: f() }; }
    return known.value;
  };
}
