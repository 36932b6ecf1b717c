// The quickstart in Go; it writes what quickstart.ts writes, byte for byte.
package main

import (
	"fmt"
	"os"

	"github.com/aws/jsii-runtime-go"
	ai "github.com/cdk8s-ai-gateway/cdk8s-ai-gateway-go/cdk8saigateway"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func main() {
	// What the library refuses comes as a panic, whose text is all there is to read.
	defer func() {
		if refused := recover(); refused != nil {
			fmt.Fprintln(os.Stderr, refused)
			os.Exit(1)
		}
	}()
	name := "agentgateway-1.4"
	if len(os.Args) > 1 {
		name = os.Args[1]
	}
	dialect := ai.Dialect_Named(jsii.String(name))
	app := ai.NewAiGatewayApp(&ai.AiGatewayAppProps{
		Dialect:       dialect,
		Outdir:        jsii.String("dist/quickstart/" + *dialect.DialectName()),
		PrintWarnings: jsii.Bool(false),
	})
	chart := cdk8s.NewChart(app, jsii.String("llm"), &cdk8s.ChartProps{Namespace: jsii.String("ai-system"), DisableResourceNameHashes: jsii.Bool(true)})

	openAiKey := ai.ApiKey_FromEnvironment(jsii.String("OPENAI_API_KEY"), madeSecret("openai-secret"))
	anthropicKey := ai.ApiKey_FromEnvironment(jsii.String("ANTHROPIC_API_KEY"), madeSecret("anthropic-secret"))
	openai := ai.NewOpenAiBackend(chart, jsii.String("openai"), &ai.OpenAiBackendProps{ApiKey: openAiKey})
	claude := ai.NewAnthropicBackend(chart, jsii.String("claude"), &ai.AnthropicBackendProps{ApiKey: anthropicKey, Model: jsii.String("claude-sonnet-4-5")})
	bedrock := ai.NewBedrockBackend(chart, jsii.String("bedrock"), &ai.BedrockBackendProps{
		Region: jsii.String("eu-central-1"), Model: jsii.String("amazon.nova-pro-v1:0"),
	})
	deepseek := ai.NewOpenAiCompatibleBackend(chart, jsii.String("deepseek"), &ai.OpenAiCompatibleBackendProps{
		BaseUrl: ai.OpenAiCompatiblePreset_DEEPSEEK().BaseUrl(),
		ApiKey:  ai.ApiKey_FromSecretName(jsii.String("deepseek-secret"), nil),
		Model:   jsii.String("deepseek-chat"),
	})
	chat := ai.NewFailoverBackend(chart, jsii.String("chat"), &ai.FailoverBackendProps{Tiers: &[]*ai.FailoverTier{
		{Providers: &[]ai.LlmProvider{ai.NewOpenAi(&ai.OpenAiOptions{ApiKey: openAiKey, Model: jsii.String("gpt-4o")})}},
		{Providers: &[]ai.LlmProvider{ai.NewAnthropic(&ai.AnthropicOptions{ApiKey: anthropicKey, Model: jsii.String("claude-sonnet-4-5")})}},
	}})
	ai.NewLlmRoute(chart, jsii.String("routes"), &ai.LlmRouteProps{
		Gateway: ai.GatewayRef_Named(jsii.String("ai-gateway"), nil),
		Rules: &[]*ai.LlmRouteRule{
			rule("/chat", chat),
			rule("/openai", openai),
			rule("/claude", ai.RouteTarget_Weighted(claude, jsii.Number(90)), ai.RouteTarget_Weighted(bedrock, jsii.Number(10))),
			rule("/deepseek", deepseek),
		},
	})
	app.Synth()
	for _, warning := range *ai.Diagnostics_Of(app).Warnings() {
		fmt.Printf("warning %s [%s] %s\n", *warning.Code, *warning.Path, *warning.Message)
	}
}

func madeSecret(name string) *ai.ApiKeyMadeSecretOptions {
	return &ai.ApiKeyMadeSecretOptions{Metadata: &cdk8s.ApiObjectMetadata{Name: jsii.String(name)}}
}

func rule(path string, targets ...ai.IRouteTarget) *ai.LlmRouteRule {
	return &ai.LlmRouteRule{Matches: &[]ai.RouteMatch{ai.RouteMatch_PathPrefix(jsii.String(path))}, Targets: &targets}
}
