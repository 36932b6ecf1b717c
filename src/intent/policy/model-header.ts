import { TransformationIntent } from './transformation';

/** The model that a request is for, in CEL. */
export const MODEL_IN_BODY = 'json(request.body).model';

/**
 * Copies the model in the body into a header, so that a policy before routing lets the model choose the route. Recorded on agentgateway 1.4.1: a body
 * that is no JSON, or a model that is none or no text, leaves the header out, and with it whatever the client sent under that name. The model
 * `otherwise` stands for JSON without a model only, not for other bodies.
 */
export const modelHeaderTransformation = (headerName: string, otherwise?: string): TransformationIntent => ({
  kind: 'cel',
  request: { set: [{ name: headerName, value: otherwise === undefined ? MODEL_IN_BODY : `default(${MODEL_IN_BODY}, ${JSON.stringify(otherwise)})` }] },
});
