import { Fields, listOf, textOf, without } from './json';
import { JsonValue } from '../../intent/policy/body';

/** A request for embeddings as one for Vertex AI, which takes each text by itself: `conversion/vertex.rs` of agentgateway v1.4.1. */
export function embeddingsToVertex(request: Fields): Fields {
  const { task_type: task = 'RETRIEVAL_QUERY', title, auto_truncate: truncates, dimensions } = request;
  const parameters = without({ autoTruncate: truncates, outputDimensionality: dimensions });
  return without({
    instances: textsOf(request.input).map((content): JsonValue => without({ content, task_type: task, title })),
    parameters: Object.keys(parameters).length === 0 ? undefined : parameters,
  });
}

/** The same for Bedrock: Cohere takes many texts, Titan one; undefined where it gets more. */
export function embeddingsToBedrock(request: Fields): Fields | undefined {
  if (String(request.model).includes('cohere')) {
    return without({ texts: textsOf(request.input) as JsonValue, input_type: textOf(request.input_type) ?? 'search_query', truncate: request.truncate });
  }
  if (typeof request.input !== 'string') { return undefined; }
  const { encoding_format: format } = request;
  return without({
    inputText: request.input,
    dimensions: request.dimensions,
    normalize: request.normalize,
    embeddingTypes: format === undefined ? undefined : [format === 'base64' ? 'binary' : 'float'],
  });
}

const textsOf = (input: JsonValue): readonly string[] => typeof input === 'string' ? [input] : listOf(input).map(text => String(text));
