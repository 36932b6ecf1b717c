import { DialectDefinition } from '../dialects/definition';
import { cannot } from '../dialects/gaps';
import { isObject, JsonObject } from '../schema/json-type';

/** How people call it. */
const LOG_IN_FILE = 'an access log in a file';

/** An intent without logs that go to the standard output, where a gateway without files writes its log by itself. */
export function withoutStandardOutput<T>(said: T, to: DialectDefinition, told: (message: string) => void): T {
  const { accessLog } = said as { readonly accessLog?: JsonObject };
  if (!isObject(accessLog) || !Array.isArray(accessLog.sinks) || !cannot(to, LOG_IN_FILE)) { return said; }
  const sinks: readonly unknown[] = accessLog.sinks.filter(sink => !isStandard(sink));
  if (sinks.length === accessLog.sinks.length) { return said; }
  told(`${to.title} writes its log to the standard output by itself, in a format of its own; see that what reads the log knows it`);
  const { accessLog: _, ...rest } = said as { readonly accessLog?: JsonObject };
  return (sinks.length === 0 && Object.keys(accessLog).length === 1 ? rest : { ...rest, accessLog: { ...accessLog, sinks } }) as T;
}

const isStandard = (sink: unknown): boolean =>
  isObject(sink) && sink.kind === 'file' && sink.filter === undefined && /^\/dev\/(stdout|stderr)$/.test(String(sink.path));
