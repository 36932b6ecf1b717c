"""The quickstart in Python; it writes what quickstart.ts writes, byte for byte."""
import sys

from cdk8s import ApiObjectMetadata, Chart
from cdk8s_ai_gateway import (
    AiGatewayApp, Anthropic, AnthropicBackend, ApiKey, BedrockBackend, Diagnostics, Dialect, FailoverBackend, FailoverTier, GatewayRef,
    LlmRoute, LlmRouteRule, OpenAi, OpenAiBackend, OpenAiCompatibleBackend, OpenAiCompatiblePreset, RouteMatch, RouteTarget,
)

dialect = Dialect.named(sys.argv[1] if len(sys.argv) > 1 else "agentgateway-1.4")
app = AiGatewayApp(dialect=dialect, outdir=f"dist/quickstart/{dialect.dialect_name}", print_warnings=False)
chart = Chart(app, "llm", namespace="ai-system", disable_resource_name_hashes=True)

open_ai_key = ApiKey.from_environment("OPENAI_API_KEY", metadata=ApiObjectMetadata(name="openai-secret"))
anthropic_key = ApiKey.from_environment("ANTHROPIC_API_KEY", metadata=ApiObjectMetadata(name="anthropic-secret"))
openai = OpenAiBackend(chart, "openai", api_key=open_ai_key)
claude = AnthropicBackend(chart, "claude", api_key=anthropic_key, model="claude-sonnet-4-5")
bedrock = BedrockBackend(chart, "bedrock", region="eu-central-1", model="amazon.nova-pro-v1:0")
deepseek = OpenAiCompatibleBackend(
    chart, "deepseek",
    base_url=OpenAiCompatiblePreset.DEEPSEEK.base_url,
    api_key=ApiKey.from_secret_name("deepseek-secret"),
    model="deepseek-chat",
)
chat = FailoverBackend(chart, "chat", tiers=[
    FailoverTier(providers=[OpenAi(api_key=open_ai_key, model="gpt-4o")]),
    FailoverTier(providers=[Anthropic(api_key=anthropic_key, model="claude-sonnet-4-5")]),
])
LlmRoute(chart, "routes", gateway=GatewayRef.named("ai-gateway"), rules=[
    LlmRouteRule(matches=[RouteMatch.path_prefix("/chat")], targets=[chat]),
    LlmRouteRule(matches=[RouteMatch.path_prefix("/openai")], targets=[openai]),
    LlmRouteRule(matches=[RouteMatch.path_prefix("/claude")], targets=[RouteTarget.weighted(claude, 90), RouteTarget.weighted(bedrock, 10)]),
    LlmRouteRule(matches=[RouteMatch.path_prefix("/deepseek")], targets=[deepseek]),
])
app.synth()
for warning in Diagnostics.of(app).warnings:
    print(f"warning {warning.code} [{warning.path}] {warning.message}")
