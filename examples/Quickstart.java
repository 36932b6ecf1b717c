import io.github.cdk8saigateway.AiGatewayApp;
import io.github.cdk8saigateway.Anthropic;
import io.github.cdk8saigateway.AnthropicBackend;
import io.github.cdk8saigateway.ApiKey;
import io.github.cdk8saigateway.ApiKeyMadeSecretOptions;
import io.github.cdk8saigateway.BedrockBackend;
import io.github.cdk8saigateway.Diagnostics;
import io.github.cdk8saigateway.Dialect;
import io.github.cdk8saigateway.FailoverBackend;
import io.github.cdk8saigateway.FailoverTier;
import io.github.cdk8saigateway.GatewayRef;
import io.github.cdk8saigateway.IRouteTarget;
import io.github.cdk8saigateway.LlmProvider;
import io.github.cdk8saigateway.LlmRoute;
import io.github.cdk8saigateway.LlmRouteRule;
import io.github.cdk8saigateway.OpenAi;
import io.github.cdk8saigateway.OpenAiBackend;
import io.github.cdk8saigateway.OpenAiCompatibleBackend;
import io.github.cdk8saigateway.OpenAiCompatiblePreset;
import io.github.cdk8saigateway.RouteMatch;
import io.github.cdk8saigateway.RouteTarget;
import java.util.List;
import org.cdk8s.ApiObjectMetadata;
import org.cdk8s.Chart;

/** The quickstart in Java; it writes what quickstart.ts writes, byte for byte. */
public final class Quickstart {
    public static void main(String[] args) {
        Dialect dialect = Dialect.named(args.length > 0 ? args[0] : "agentgateway-1.4");
        AiGatewayApp app = AiGatewayApp.Builder.create()
            .dialect(dialect).outdir("dist/quickstart/" + dialect.getDialectName()).printWarnings(false).build();
        Chart chart = Chart.Builder.create(app, "llm").namespace("ai-system").disableResourceNameHashes(true).build();

        ApiKey openAiKey = ApiKey.fromEnvironment("OPENAI_API_KEY", madeSecret("openai-secret"));
        ApiKey anthropicKey = ApiKey.fromEnvironment("ANTHROPIC_API_KEY", madeSecret("anthropic-secret"));
        OpenAiBackend openai = OpenAiBackend.Builder.create(chart, "openai").apiKey(openAiKey).build();
        AnthropicBackend claude = AnthropicBackend.Builder.create(chart, "claude").apiKey(anthropicKey).model("claude-sonnet-4-5").build();
        BedrockBackend bedrock = BedrockBackend.Builder.create(chart, "bedrock").region("eu-central-1").model("amazon.nova-pro-v1:0").build();
        OpenAiCompatibleBackend deepseek = OpenAiCompatibleBackend.Builder.create(chart, "deepseek")
            .baseUrl(OpenAiCompatiblePreset.DEEPSEEK.getBaseUrl())
            .apiKey(ApiKey.fromSecretName("deepseek-secret"))
            .model("deepseek-chat")
            .build();
        FailoverBackend chat = FailoverBackend.Builder.create(chart, "chat")
            .tiers(List.of(
                tier(OpenAi.Builder.create().apiKey(openAiKey).model("gpt-4o").build()),
                tier(Anthropic.Builder.create().apiKey(anthropicKey).model("claude-sonnet-4-5").build())))
            .build();
        LlmRoute.Builder.create(chart, "routes")
            .gateway(GatewayRef.named("ai-gateway"))
            .rules(List.of(
                rule("/chat", chat),
                rule("/openai", openai),
                rule("/claude", RouteTarget.weighted(claude, 90), RouteTarget.weighted(bedrock, 10)),
                rule("/deepseek", deepseek)))
            .build();
        app.synth();
        Diagnostics.of(app).getWarnings()
            .forEach(warning -> System.out.println("warning " + warning.getCode() + " [" + warning.getPath() + "] " + warning.getMessage()));
    }

    private static ApiKeyMadeSecretOptions madeSecret(String name) {
        return ApiKeyMadeSecretOptions.builder().metadata(ApiObjectMetadata.builder().name(name).build()).build();
    }

    private static FailoverTier tier(LlmProvider provider) {
        return FailoverTier.builder().providers(List.of(provider)).build();
    }

    private static LlmRouteRule rule(String path, IRouteTarget... targets) {
        return LlmRouteRule.builder().matches(List.of(RouteMatch.pathPrefix(path))).targets(List.of(targets)).build();
    }
}
