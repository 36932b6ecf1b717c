import { Field, value } from '../codec/codec';

/** Gemini and Vertex AI stream at another path, so Gloo and kgateway on Envoy must be told which routes do. */
export function routeType(path: string): Field<boolean> {
  const type = value<string>(path);
  return {
    encode: (streaming, to) => type.encode(streaming === undefined ? undefined : streaming ? 'CHAT_STREAMING' : 'CHAT', to),
    decode: from => {
      const read = type.decode(from);
      return read === undefined ? undefined : read === 'CHAT_STREAMING';
    },
  };
}
