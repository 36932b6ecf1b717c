import { onConditions } from './conditional-list';
import { TemplateTransformationOptions, TransformationOptions } from './transform';
import { celTransform, templateTransform } from './transform-intent';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { MaybeConditional } from '../intent/policy/conditional';
import { TransformationIntent } from '../intent/policy/transformation';
import { Binding } from '../synth/binding';

/**
 * A transformation of requests that fulfil a condition, and of their answers.
 */
export interface ConditionalTransformation {
  /**
   * CEL expression over the request (`condition`).
   *
   * @default - all requests, which only the last of a list may be for
   */
  readonly when?: string;

  /**
   * What becomes of them, by `Transformation.of()` (`policy`).
   */
  readonly transformation: Transformation;
}

/**
 * What the gateway makes of requests and answers. Gateways take either CEL expressions or templates, and neither is translated into the other.
 */
@checked
export class Transformation {
  /**
   * By CEL expressions (agentgateway; kgateway 2.1 with agentgateway).
   *
   * @param options what becomes of requests and answers
   * @throws when nothing does, a header is out of syntax, an expression is not CEL, or a list has more than 16 items
   */
  public static of(options: TransformationOptions): Transformation {
    const { request, response } = options;
    something(options);
    return new Transformation({
      kind: 'cel', ...request && { request: celTransform('request', request) }, ...response && { response: celTransform('response', response) },
    });
  }

  /**
   * By templates in the language of Inja (kgateway on Envoy, Gloo). Braces, statements, and the names of functions and variables are looked at; what
   * arguments a function takes is not.
   *
   * @param options what becomes of requests and answers
   * @throws when nothing does, a header is out of syntax, a template cannot be filled in, or a list has more than 16 items
   */
  public static templates(options: TemplateTransformationOptions): Transformation {
    const { request, response } = options;
    something(options);
    return new Transformation({
      kind: 'template', ...request && { request: templateTransform('request', request) }, ...response && { response: templateTransform('response', response) },
    });
  }

  /**
   * Those on conditions over the request, of which the first that holds counts (`conditional`; agentgateway 1.2 and later).
   *
   * @param items from 1 to 16; only the last may be without condition
   */
  public static onConditions(items: ConditionalTransformation[]): Transformation {
    return new Transformation(items);
  }

  private constructor(private readonly said: TransformationIntent | readonly ConditionalTransformation[]) {}

  /** @internal */
  public _bind(binding: Binding): MaybeConditional<TransformationIntent> | undefined {
    const { said } = this;
    if ('kind' in said) { return said; }
    return onConditions('transformation', said, ({ transformation }) => transformation._bindAlone('transformation', binding) ?? NOTHING, binding);
  }

  /** Where there can be one only. @internal */
  public _bindAlone(property: string, binding: Binding): TransformationIntent | undefined {
    const { said } = this;
    if ('kind' in said) { return said; }
    binding.refuse('ConflictingOptions', `${property} takes one transformation here, got several on conditions; use Transformation.of()`);
    return undefined;
  }
}

/** What stands in for what was refused. */
const NOTHING: TransformationIntent = { kind: 'cel' };

function something({ request, response }: TransformationOptions | TemplateTransformationOptions): void {
  if (!request && !response) { throw new CodedError('ItemCount', 'a transformation changes nothing; give request, response or both'); }
}
