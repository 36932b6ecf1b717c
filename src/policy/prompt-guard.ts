import { calledObject } from './called-service';
import { checkedScope } from './checked-scope';
import { called, requireTexts } from './cloud-guard';
import { Detector } from './detector';
import { namedPatterns, plainPatterns } from './guard-patterns';
import { guardRejection } from './guard-rejection';
import { GuardScope } from './guard-scope';
import { BedrockGuardrailOptions, GuardRejection, ModelArmorOptions, OpenAiModerationOptions, PromptWebhookOptions } from './prompt-guard-options';
import { webhookOptions, webhookService } from './webhook-service';
import { CodedError } from '../diagnostic/coded-error';
import { bareHost } from '../input/bare-host';
import { checked } from '../input/checked';
import { guardPatternProblem } from '../input/expression';
import { isHost } from '../intent/address';
import { GuardIntent, PatternIntent } from '../intent/policy/guard';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';

type Looks = Pick<GuardIntent & { readonly kind: 'regex' }, 'detectors' | 'patterns' | 'scope'>;

/**
 * Something that looks at prompts or answers, and masks what it finds or keeps back the whole.
 */
@checked
export class PromptGuard {
  /**
   * Finds what the gateway knows by itself (`regex.builtins`). Say what becomes of it with `mask` or `reject`.
   *
   * @param detectors what to find, at least one
   * @throws when there is none
   */
  public static detect(...detectors: Detector[]): PromptMatch {
    if (detectors.length === 0) { throw new CodedError('InvalidGuard', 'a guard looks for something; name a detector, such as Detector.EMAIL'); }
    return PromptMatch._of({ detectors });
  }

  /**
   * Finds what matches any of some regular expressions (`regex.matches`). Say what becomes of it with `mask` or `reject`. They are Rust's on
   * agentgateway and on kgateway 2.1 with that data plane, and Python's on Gloo and on kgateway with Envoy (not verified there).
   *
   * @param patterns the expressions, at least one, of up to 1024 characters on agentgateway
   * @throws when there is none, or one is empty or no regular expression
   */
  public static pattern(...patterns: string[]): PromptMatch {
    return PromptMatch._of({ patterns: plainPatterns(patterns) });
  }

  /**
   * The same with a name for each expression (`regex.matches[].name`; Gloo and kgateway), which logs of the gateway have.
   *
   * @param patterns the expressions by their names, at least one
   * @throws when there is none, or one is empty or no regular expression
   */
  public static namedPatterns(patterns: { [name: string]: string }): PromptMatch {
    return PromptMatch._of({ patterns: namedPatterns(patterns) });
  }

  /**
   * Asks a service, which passes, masks or rejects (`webhook`). Recorded on agentgateway 1.4.1: it gets a POST of `/request` or `/response`.
   *
   * @param service a Service with its port, or a `StaticBackend` on agentgateway; Gloo and kgateway call a Service by its host name in the
   * cluster, in plain HTTP
   * @param options what it is sent, and what happens where it fails
   * @throws when a Service has no port, or a header is not CEL
   */
  public static webhook(service: IRouteTarget, options: PromptWebhookOptions = {}): PromptGuard {
    const refer = calledObject(service);
    const rest = webhookOptions(options);
    return new PromptGuard(binding => ({ kind: 'webhook', service: webhookService(refer(binding), binding), ...rest }));
  }

  /**
   * Asks a service at a host, in plain HTTP (`webhook.host` of Gloo and kgateway). agentgateway calls what is an object of the cluster only.
   *
   * @param host name or address of the host
   * @param port its port, from 1 to 65535
   * @param options what it is sent, and what happens where it fails
   * @throws when the host is none, or a header is not CEL
   */
  public static webhookAt(host: string, port: number, options: PromptWebhookOptions = {}): PromptGuard {
    if (!isHost(host)) { throw new CodedError('InvalidHost', `the host of a webhook is a bare name or address, got '${host}'; leave scheme, port and path out`); }
    const service = { host: bareHost(host), port };
    const rest = webhookOptions(options);
    return new PromptGuard(({ dialect: { _definition: { placement, title } }, refuse }) => {
      if (!placement.guards) { refuse('UnsupportedFeature', `${title} calls webhooks by their Service or backend, not by a host, got '${host}'; give PromptGuard.webhook() a StaticBackend`); }
      return { kind: 'webhook', service, ...rest };
    });
  }

  /**
   * Asks the moderation of OpenAI about requests (`openAIModeration`; `moderation` of a TrafficPolicy and a RouteOption), not about answers.
   *
   * @param options key and model
   * @throws when the rejection is none
   */
  public static openAiModeration(options: OpenAiModerationOptions): PromptGuard {
    const { apiKey, model, rejection } = options;
    const rest = { kind: 'moderation' as const, model, rejection: guardRejection(rejection) };
    return new PromptGuard(binding => withoutUndefined({ ...rest, call: called(apiKey._bind(binding), binding) }));
  }

  /**
   * Asks a guardrail of Amazon Bedrock (`bedrockGuardrails`; agentgateway 1.0 and later). Recorded on 1.4.1: what it blocks is rejected, what it
   * makes anonymous is masked, and where it fails the client is told 503.
   *
   * @param options which guardrail, and how to authenticate
   * @throws when identifier, version or region is empty, the rejection is none, or the scope is nothing or has something twice
   */
  public static bedrockGuardrail(options: BedrockGuardrailOptions): PromptGuard {
    const { identifier, version, region, credential, rejection, scope } = options;
    requireTexts({ identifier, version, region });
    const rest = { kind: 'bedrock' as const, identifier, version, region, rejection: guardRejection(rejection), scope: scope && checkedScope(scope) };
    return new PromptGuard(binding => withoutUndefined({ ...rest, call: called(credential?._bind(binding), binding) }));
  }

  /**
   * Asks Model Armor of Google Cloud (`googleModelArmor`; agentgateway 1.0 and later). What it does at run time is not verified.
   *
   * @param options which template, and how to authenticate
   * @throws when template or project is empty, or the rejection is none
   */
  public static modelArmor(options: ModelArmorOptions): PromptGuard {
    const { templateId, projectId, location, credential, rejection } = options;
    requireTexts({ templateId, projectId, ...location !== undefined && { location } });
    const rest = { kind: 'modelArmor' as const, templateId, projectId, location, rejection: guardRejection(rejection) };
    return new PromptGuard(binding => withoutUndefined({ ...rest, call: called(credential?._bind(binding), binding) }));
  }

  /** @internal */
  public static _of(make: (binding: Binding) => GuardIntent): PromptGuard {
    return new PromptGuard(make);
  }

  private constructor(private readonly make: (binding: Binding) => GuardIntent) {}

  /** @internal */
  public _bind(binding: Binding): GuardIntent {
    return this.make(binding);
  }
}

/**
 * What a guard looks for. It is no guard before it is said what becomes of it.
 */
@checked
export class PromptMatch {
  /** @internal */
  public static _of(looks: Looks): PromptMatch {
    return new PromptMatch(looks);
  }

  private constructor(private readonly looks: Looks) {}

  /**
   * Finds, besides, what the gateway knows by itself.
   *
   * @param detectors what to find
   */
  public orDetect(...detectors: Detector[]): PromptMatch {
    return new PromptMatch({ ...this.looks, detectors: [...this.looks.detectors ?? [], ...detectors] });
  }

  /**
   * Finds, besides, what matches any of some regular expressions; see `PromptGuard.pattern`.
   *
   * @param patterns the expressions, at least one
   * @throws when there is none, or one is empty or no regular expression
   */
  public orPattern(...patterns: string[]): PromptMatch {
    return this.withPatterns(plainPatterns(patterns));
  }

  /**
   * The same with a name for each expression; see `PromptGuard.namedPatterns`.
   *
   * @param patterns the expressions by their names, at least one
   * @throws when there is none, or one is empty or no regular expression
   */
  public orNamedPatterns(patterns: { [name: string]: string }): PromptMatch {
    return this.withPatterns(namedPatterns(patterns));
  }

  /**
   * Looks at some parts of requests only, or at what tools are given and answer as well (`scope`; agentgateway 1.5 and later). Only of requests.
   *
   * @param scope the parts, at least one
   * @throws when there is none, or one is there twice
   */
  public lookingAt(...scope: GuardScope[]): PromptMatch {
    return new PromptMatch({ ...this.looks, scope: checkedScope(scope) });
  }

  /**
   * Masks what is found, and passes the rest (`action: Mask`). Recorded on agentgateway 1.4.1: streamed answers are never masked.
   */
  public mask(): PromptGuard {
    return this.guard({ action: 'mask' });
  }

  /**
   * Keeps back the whole (`action: Reject`). Answers are only masked on kgateway with Envoy.
   *
   * @param rejection what the client is told instead
   * @throws when the message is empty, or the status is not one from 200 to 599
   */
  public reject(rejection: GuardRejection = {}): PromptGuard {
    return this.guard(withoutUndefined({ action: 'reject' as const, rejection: guardRejection(rejection) }));
  }

  private withPatterns(patterns: readonly PatternIntent[]): PromptMatch {
    return new PromptMatch({ ...this.looks, patterns: [...this.looks.patterns ?? [], ...patterns] });
  }

  private guard(does: Pick<GuardIntent & { readonly kind: 'regex' }, 'action' | 'rejection'>): PromptGuard {
    return PromptGuard._of(binding => {
      this.refuseForeign(binding);
      return { kind: 'regex', ...this.looks, ...does };
    });
  }

  /** Python's expressions say more than others. */
  private refuseForeign({ dialect, refuse }: Binding): void {
    if (dialect._definition.placement.guards?.patterns === 'python') { return; }
    for (const { pattern } of this.looks.patterns ?? []) {
      const problem = guardPatternProblem(pattern);
      if (problem !== undefined) { refuse('InvalidExpression', `'${pattern}' is not a regular expression that the gateway takes: ${problem}`); }
    }
  }
}
