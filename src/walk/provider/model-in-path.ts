/** The model that a path of Vertex AI or Bedrock names, which counts where the body names none: `types/detect.rs` of agentgateway v1.4.1. */
export function modelInPath(path: string): string | undefined {
  const name = /\/publishers\/.*?\/models\/([^:]*):(?:stream)?(?:RawPredict|rawPredict|GenerateContent|generateContent)$/.exec(path)?.[1]
    ?? /\/model\/(.*?)\/(?:invoke|converse)(?:-with-response-stream|-stream)?$/.exec(path)?.[1];
  return name === undefined ? undefined : decoded(name);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
