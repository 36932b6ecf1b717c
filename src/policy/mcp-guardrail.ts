import { calledService } from './called-service';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { headerName } from '../input/header-name';
import { itemCount } from '../input/item-count';
import { McpGuardrailIntent } from '../intent/policy/mcp-guardrail';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';

/**
 * When a service is shown what a method is asked and answers.
 */
export enum McpPhase {
  /** Never (`Off`): an exception from a pattern. */
  OFF = 'Off',
  /** What it is asked (`Request`). */
  REQUEST = 'Request',
  /** What it answers (`Response`). */
  RESPONSE = 'Response',
  /** Both (`Full`). */
  FULL = 'Full',
}

/**
 * Options for `McpGuardrail`.
 */
export interface McpGuardrailOptions {
  /**
   * Whether requests pass where the service fails (`failureMode`).
   *
   * @default - the gateway's own
   */
  readonly failOpen?: boolean;

  /**
   * CEL expressions for what the service is told besides, by name, at most 64 (`metadata`).
   *
   * @default - nothing
   */
  readonly metadata?: { [name: string]: string };

  /**
   * Names of headers of the client that the service sees, at most 64 (`allowedRequestHeaders`).
   *
   * @default - all of them
   */
  readonly allowedRequestHeaders?: string[];

  /**
   * Names of headers of the client that the service does not see, at most 64 (`disallowedRequestHeaders`).
   *
   * @default - none
   */
  readonly disallowedRequestHeaders?: string[];
}

/** No release takes more. */
const MOST = 64;

/**
 * A service that is shown what servers of tools are asked and answer, and may refuse or change it.
 */
@checked
export class McpGuardrail {
  /**
   * A service of the gateway's own protocol for this (`remote.backendRef`).
   *
   * @param service a Service with its port, or a plain host
   * @param methods when it is shown which methods, such as `tools/call`, from 1 to 64 (`methods`); one star may stand at the beginning or the end: `tools/*`
   * @param options what it gets, and what happens where it fails
   * @throws when there are no or too many methods, one has a star elsewhere, an expression is not CEL, a header name is none, or it is a Service without port
   */
  public static of(service: IRouteTarget, methods: { readonly [method: string]: McpPhase }, options: McpGuardrailOptions = {}): McpGuardrail {
    const called = calledService(service);
    const { failOpen, metadata, allowedRequestHeaders, disallowedRequestHeaders } = options;
    for (const method of itemCount(Object.keys(methods), MOST, 'methods of servers of tools')) {
      if (!/^(\*?[^*]+|[^*]*\*)$/.test(method)) {
        throw new CodedError('InvalidName', `one star may stand at the beginning or the end of a method, got '${method}'; write such as 'tools/*'`);
      }
    }
    if (metadata) { itemCount(Object.keys(metadata), MOST, 'values of metadata').forEach(name => celExpression(metadata[name])); }
    for (const names of [allowedRequestHeaders, disallowedRequestHeaders]) { if (names) { itemCount(names, MOST, 'names of headers').forEach(headerName); } }
    const said = withoutUndefined({
      methods: { ...methods },
      failureMode: failOpen === undefined ? undefined : failOpen ? 'FailOpen' : 'FailClosed',
      metadata: metadata && { ...metadata },
      allowedHeaders: allowedRequestHeaders,
      disallowedHeaders: disallowedRequestHeaders,
    });
    return new McpGuardrail(binding => ({ ...said, service: called(binding) }));
  }

  private constructor(private readonly intent: (binding: Binding) => McpGuardrailIntent) {}

  /** @internal */
  public _bind(binding: Binding): McpGuardrailIntent {
    return this.intent(binding);
  }
}
