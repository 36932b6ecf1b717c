import { Duration } from 'cdk8s';
import { calledService } from './called-service';
import { onConditions } from './conditional-list';
import { ExternalProcessingOptions, ProcessingModes } from './external-processing-options';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { gatewayDuration } from '../input/gateway-duration';
import { itemCount } from '../input/item-count';
import { AskedProcessingIntent, ExternalProcessingIntent, ProcessingModesIntent } from '../intent/policy/external-processing';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';

/**
 * A processing service for requests that fulfil a condition.
 */
export interface ConditionalProcessing {
  /**
   * CEL expression over the request (`condition`).
   *
   * @default - all requests, which only the last of a list may be for
   */
  readonly when?: string;

  /**
   * The service that gets them, by `ExternalProcessing.of()` (`policy`).
   */
  readonly processing: ExternalProcessing;
}

type Asked = (binding: Binding) => AskedProcessingIntent;

/** What stands in for what was refused. */
const REFUSED: AskedProcessingIntent = { processor: { extension: { name: '' } } };

/** No release takes more attributes or namespaces. */
const MOST = 64;

/**
 * A service that is handed requests and answers, and may change them, in the processing protocol of Envoy (`extProc`).
 */
@checked
export class ExternalProcessing {
  /**
   * A service (`backendRef`; kgateway has it in a GatewayExtension, which is made beside the policy).
   *
   * @param service a Service with its port, or a plain host
   * @param options what it gets, and what happens where it fails
   * @throws when it is a Service without port, an expression is not CEL, a time is less than a millisecond, or there are more than 64 attributes
   */
  public static of(service: IRouteTarget, options: ExternalProcessingOptions = {}): ExternalProcessing {
    const called = calledService(service);
    const { modes, failOpen, requestAttributes, responseAttributes, metadataContext, messageTimeout, timeout, authority } = options;
    const processor = withoutUndefined({ failOpen, authority, requestTimeout: lasting(timeout, 'timeout'), messageTimeout: lasting(messageTimeout, 'messageTimeout') });
    const rest = withoutUndefined({
      modes: modes && modesIntent(modes),
      requestAttributes: requestAttributes && expressions(requestAttributes, 'requestAttributes'),
      responseAttributes: responseAttributes && expressions(responseAttributes, 'responseAttributes'),
      metadata: metadataContext && metadata(metadataContext),
    });
    return new ExternalProcessing(binding => ({ processor: { service: called(binding), ...processor }, ...rest }));
  }

  /**
   * What an existing GatewayExtension of the policy's namespace says (`extensionRef`; kgateway).
   *
   * @param name name of the object
   * @param modes what of requests and answers the service gets
   * @throws when the name is empty
   */
  public static fromExtensionName(name: string, modes?: ProcessingModes): ExternalProcessing {
    if (isBlank(name)) { throw new CodedError('EmptyName', 'the name of a GatewayExtension must not be empty'); }
    return new ExternalProcessing(() => ({ processor: { extension: { name } }, ...modes && { modes: modesIntent(modes) } }));
  }

  /**
   * None, whatever a less specific policy says (`disable`; kgateway 2.1 on Envoy).
   */
  public static none(): ExternalProcessing {
    return new ExternalProcessing('none');
  }

  /**
   * Those on conditions over the request, of which the first that holds gets it (`conditional`; agentgateway 1.2 and later).
   *
   * @param items from 1 to 16; only the last may be without condition
   */
  public static onConditions(items: ConditionalProcessing[]): ExternalProcessing {
    return new ExternalProcessing(items);
  }

  private constructor(private readonly said: Asked | readonly ConditionalProcessing[] | 'none') {}

  /** @internal */
  public _bind(binding: Binding): ExternalProcessingIntent {
    const { said } = this;
    if (said === 'none') { return { off: true }; }
    if (typeof said === 'function') { return said(binding); }
    return onConditions('externalProcessing', said, ({ processing }) => processing._asked(binding), binding);
  }

  /** @internal */
  public _asked(binding: Binding): AskedProcessingIntent {
    if (typeof this.said === 'function') { return this.said(binding); }
    binding.refuse('ConflictingOptions', `externalProcessing needs one service here, got ${this.said === 'none' ? 'none' : 'several on conditions'}; use ExternalProcessing.of()`);
    return REFUSED;
  }
}

function modesIntent({ allowModeOverride, ...modes }: ProcessingModes): ProcessingModesIntent {
  return withoutUndefined({ ...modes, mayOverride: allowModeOverride });
}

function expressions(texts: { readonly [name: string]: string }, what: string): { readonly [name: string]: string } {
  itemCount(Object.keys(texts), MOST, what);
  Object.values(texts).forEach(celExpression);
  return { ...texts };
}

function metadata(context: { readonly [namespace: string]: { readonly [name: string]: string } }): AskedProcessingIntent['metadata'] {
  itemCount(Object.keys(context), MOST, 'namespaces of metadataContext');
  return Object.fromEntries(Object.entries(context).map(([namespace, texts]) => [namespace, expressions(texts, `values of metadataContext.${namespace}`)]));
}

/** No limit at all is none of these. */
function lasting(duration: Duration | undefined, what: string): string | undefined {
  if (!duration) { return undefined; }
  if (duration.toMilliseconds() < 1) { throw new CodedError('InvalidDuration', `${what} is at least a millisecond; leave it out for the gateway's own`); }
  return gatewayDuration(duration);
}
