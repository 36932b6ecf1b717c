import { DialectDefinition } from '../../dialects/definition';
import { agentgateway, idsIn } from '../dialect-range';

const OLD = ['kgateway.dev/mcp', 'kgateway.dev/mcp-sse'];
const NEW = ['agentgateway.dev/mcp', 'agentgateway.dev/mcp-sse'];

/** What the port of a Service may say that speaks MCP, the usual one first; where several releases may be meant, what any of them takes. */
export function mcpProtocolsOf(candidates: readonly DialectDefinition[]): readonly string[] {
  const since = idsIn(agentgateway('1.0'));
  return candidates.some(({ id }) => since.has(id)) ? [...NEW, ...OLD] : OLD;
}
