import { Duration } from 'cdk8s';
import { codeOf, policied, ruled } from './policied';
import { BodyProcessing, Dialect, ExternalProcessing, HeaderProcessing, RouteTarget, Transformation } from '../../src';

const {
  AGENTGATEWAY_0_12, AGENTGATEWAY_1_0, AGENTGATEWAY_1_1, AGENTGATEWAY_1_2, AGENTGATEWAY_1_3, AGENTGATEWAY_1_4, GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1, KGATEWAY_2_1_ENVOY,
} = Dialect;

describe('a transformation', () => {
  const cel = Transformation.of({
    request: { set: { 'x-model': 'json(request.body).model', ':path': '"/v1" + request.path' }, add: { 'x-via': '"gateway"' }, remove: ['x-debug'], body: 'request.body' },
    response: { set: { 'x-in': 'string(llm.inputTokens)' } },
  });
  const request = {
    add: [{ name: 'x-via', value: '"gateway"' }],
    body: 'request.body',
    remove: ['x-debug'],
    set: [{ name: 'x-model', value: 'json(request.body).model' }, { name: ':path', value: '"/v1" + request.path' }],
  };
  const response = { set: [{ name: 'x-in', value: 'string(llm.inputTokens)' }] };
  const templates = Transformation.templates({
    request: { set: { 'x-model': '{{ model }}' }, add: { 'x-user': '{{ header("x-user") }}' }, remove: ['x-debug'], parseJson: true },
    response: { body: '{"said": {{ body() }}}' },
  });

  test('by expressions is for agentgateway, and for kgateway with it', () => {
    for (const dialect of [AGENTGATEWAY_0_12, AGENTGATEWAY_1_4]) {
      expect(policied(dialect, { transformation: cel }).named('policy').spec.traffic).toEqual({ transformation: { request, response } });
    }
    expect(policied(KGATEWAY_2_1, { transformation: cel }).named('policy').spec.transformation)
      .toEqual({ request: { ...request, body: { parseAs: 'AsString', value: 'request.body' } }, response });
    for (const dialect of [GLOO_1_20, KGATEWAY_2_0, KGATEWAY_2_1_ENVOY]) { expect(policied(dialect, { transformation: cel }).errors).toEqual(['UnsupportedFeature']); }
  });

  test('by templates is for Envoy, and nobody translates', () => {
    for (const dialect of [KGATEWAY_2_0, KGATEWAY_2_1_ENVOY]) {
      expect(policied(dialect, { transformation: templates }).named('policy').spec.transformation).toEqual({
        request: {
          add: [{ name: 'x-user', value: '{{ header("x-user") }}' }], body: { parseAs: 'AsJson' }, remove: ['x-debug'], set: [{ name: 'x-model', value: '{{ model }}' }],
        },
        response: { body: { parseAs: 'AsString', value: '{"said": {{ body() }}}' } },
      });
    }
    expect(policied(GLOO_1_20, { transformation: templates }).named('policy').spec.options.stagedTransformations.regular).toEqual({
      requestTransforms: [{
        requestTransformation: {
          transformationTemplate: {
            headers: { 'x-model': { text: '{{ model }}' } }, headersToAppend: [{ key: 'x-user', value: { text: '{{ header("x-user") }}' } }], headersToRemove: ['x-debug'],
          },
        },
      }],
      responseTransforms: [{ responseTransformation: { transformationTemplate: { body: { text: '{"said": {{ body() }}}' }, parseBodyBehavior: 'DontParse' } } }],
    });
    for (const dialect of [KGATEWAY_2_1, AGENTGATEWAY_0_12, AGENTGATEWAY_1_4]) { expect(policied(dialect, { transformation: templates }).errors).toEqual(['UnsupportedFeature']); }
  });

  test('leaves bodies alone in Gloo where nothing is said of them', () => {
    const transformation = Transformation.templates({ request: { remove: ['x-debug'] } });
    expect(policied(GLOO_1_20, { transformation }).named('policy').spec.options.stagedTransformations.regular.requestTransforms[0].requestTransformation.transformationTemplate)
      .toEqual({ headersToRemove: ['x-debug'], passthrough: {} });
  });

  test('has metadata and conditions as far as a release can', () => {
    const metadata = Transformation.of({ request: { metadata: { asked: 'request.path' } } });
    expect(policied(AGENTGATEWAY_0_12, { transformation: metadata }).errors).toEqual(['UnsupportedFeature']);
    expect(policied(AGENTGATEWAY_1_0, { transformation: metadata }).named('policy').spec.traffic.transformation).toEqual({ request: { metadata: { asked: 'request.path' } } });
    const conditional = Transformation.onConditions([{ when: 'request.path == "/a"', transformation: cel }, { transformation: metadata }]);
    expect(policied(AGENTGATEWAY_1_1, { transformation: conditional }).errors).toEqual(['UnsupportedFeature']);
    expect(policied(AGENTGATEWAY_1_2, { transformation: conditional }).named('policy').spec.traffic.transformation).toEqual({
      conditional: [{ condition: 'request.path == "/a"', policy: { request, response } }, { policy: { request: { metadata: { asked: 'request.path' } } } }],
    });
    expect(policied(AGENTGATEWAY_1_4, { transformation: Transformation.onConditions([]) }).errors).toContain('ItemCount');
    expect(policied(AGENTGATEWAY_1_4, { transformation: Transformation.onConditions([{ transformation: cel }, { transformation: cel }]) }).errors).toContain('EarlyDefault');
    expect(policied(AGENTGATEWAY_1_4, { transformation: Transformation.onConditions([{ transformation: conditional }]) }).errors).toContain('ConflictingOptions');
  });

  test('is also one of calls', () => {
    expect(policied(AGENTGATEWAY_1_0, { callTransformation: cel }).named('policy').spec).toMatchObject({ backend: { transformation: { request, response } } });
    expect(ruled(AGENTGATEWAY_1_4, { callTransformation: cel }).errors).toEqual([]);
    expect(policied(AGENTGATEWAY_0_12, { callTransformation: cel }).errors).toEqual(['UnsupportedFeature']);
    expect(policied(KGATEWAY_2_0, { callTransformation: templates }).errors).toEqual(['UnsupportedFeature']);
    expect(policied(AGENTGATEWAY_1_4, { callTransformation: Transformation.onConditions([{ transformation: cel }]) }).errors).toContain('ConflictingOptions');
  });

  test('may come before routing', () => {
    const { named, errors } = policied(AGENTGATEWAY_1_4, { transformation: cel, preRouting: true }, 'gateway');
    expect(errors).toEqual([]);
    expect(named('policy').spec.traffic.phase).toBe('PreRouting');
  });

  test('says something, in CEL, of headers in syntax', () => {
    expect(codeOf(() => Transformation.of({}))).toBe('ItemCount');
    expect(codeOf(() => Transformation.of({ request: {} }))).toBe('ItemCount');
    expect(codeOf(() => Transformation.of({ request: { set: {} } }))).toBe('ItemCount');
    expect(codeOf(() => Transformation.of({ request: { remove: Array.from({ length: 17 }, (_, i) => `x-${i}`) } }))).toBe('ItemCount');
    expect(codeOf(() => Transformation.of({ request: { set: { 'x y': '"1"' } } }))).toBe('InvalidHeader');
    expect(codeOf(() => Transformation.of({ request: { remove: [':host'] } }))).toBe('InvalidHeader');
    expect(codeOf(() => Transformation.of({ request: { set: { 'x-a': '1 +' } } }))).toBe('InvalidExpression');
    expect(codeOf(() => Transformation.of({ request: { body: 'request.boddy' } }))).toBe('UnknownVariable');
    expect(codeOf(() => Transformation.of({ response: { metadata: { a: 'reqest.path' } } }))).toBe('UnknownVariable');
    expect(codeOf(() => Transformation.templates({}))).toBe('ItemCount');
    expect(codeOf(() => Transformation.templates({ request: { set: { 'x-a': '{{ model' } } }))).toBe('InvalidTemplate');
  });
});

describe('a processing service', () => {
  const service = RouteTarget.fromServiceName('sorter', 50_051);
  const modes = { requestHeaders: HeaderProcessing.SKIP, requestBody: BodyProcessing.BUFFERED, responseBody: BodyProcessing.NONE };
  const processing = ExternalProcessing.of(service, { modes });

  test('is called by agentgateway itself', () => {
    const backendRef = { group: '', kind: 'Service', name: 'sorter', port: 50_051 };
    expect(policied(AGENTGATEWAY_0_12, { externalProcessing: ExternalProcessing.of(service) }).named('policy').spec.traffic).toEqual({ extProc: { backendRef } });
    expect(policied(AGENTGATEWAY_1_2, { externalProcessing: processing }).errors).toEqual(['UnsupportedFeature']);
    expect(policied(AGENTGATEWAY_1_3, { externalProcessing: processing }).named('policy').spec.traffic.extProc)
      .toEqual({ backendRef, processingOptions: { requestHeaderMode: 'Skip', requestBodyMode: 'Buffered', responseBodyMode: 'None' } });
    expect(policied(AGENTGATEWAY_1_4, {
      externalProcessing: ExternalProcessing.onConditions([{
        when: 'request.method == "POST"',
        processing: ExternalProcessing.of(service, {
          failOpen: true, requestAttributes: { model: 'json(request.body).model' }, responseAttributes: { code: 'response.code' }, metadataContext: { mine: { path: 'request.path' } },
        }),
      }]),
    }).named('policy').spec.traffic.extProc).toEqual({
      conditional: [{
        condition: 'request.method == "POST"',
        policy: {
          backendRef,
          failureMode: 'FailOpen',
          metadataContext: { mine: { path: 'request.path' } },
          requestAttributes: { model: 'json(request.body).model' },
          responseAttributes: { code: 'response.code' },
        },
      }],
    });
  });

  test('stands in a GatewayExtension of kgateway', () => {
    for (const dialect of [KGATEWAY_2_0, KGATEWAY_2_1_ENVOY]) {
      const { named } = policied(dialect, { externalProcessing: processing });
      expect(named('policy').spec.extProc).toEqual({
        extensionRef: { name: 'policy-external-processing' }, processingMode: { requestHeaderMode: 'SKIP', requestBodyMode: 'BUFFERED', responseBodyMode: 'NONE' },
      });
      expect(named('policy-external-processing').spec).toMatchObject({ type: 'ExtProc', extProc: { grpcService: { backendRef: { name: 'sorter', port: 50_051 } } } });
    }
    expect(policied(KGATEWAY_2_1, { externalProcessing: processing }).errors).toEqual(['UnsupportedFeature']);
    expect(policied(GLOO_1_20, { externalProcessing: processing }).errors).toEqual(['UnsupportedFeature']);
    expect(policied(KGATEWAY_2_1_ENVOY, { externalProcessing: ExternalProcessing.none() }).named('policy').spec.extProc).toEqual({ disable: {} });
    expect(policied(KGATEWAY_2_0, { externalProcessing: ExternalProcessing.none() }).errors).toEqual(['UnsupportedFeature']);
    expect(policied(KGATEWAY_2_1_ENVOY, { externalProcessing: ExternalProcessing.of(service, { messageTimeout: Duration.seconds(1), failOpen: false }) })
      .named('policy-external-processing').spec.extProc).toMatchObject({ failOpen: false, messageTimeout: '1s' });
  });

  test('is told things in CEL, and waited for', () => {
    expect(codeOf(() => ExternalProcessing.of(service, { requestAttributes: { a: '1 +' } }))).toBe('InvalidExpression');
    expect(codeOf(() => ExternalProcessing.of(service, { metadataContext: {} }))).toBe('ItemCount');
    expect(codeOf(() => ExternalProcessing.of(service, { timeout: Duration.seconds(0) }))).toBe('InvalidDuration');
    expect(codeOf(() => ExternalProcessing.of(RouteTarget.fromObject({ group: '', kind: 'Service', name: 'sorter' })))).toBe('ServiceWithoutPort');
    expect(codeOf(() => ExternalProcessing.fromExtensionName(' '))).toBe('EmptyName');
    expect(policied(AGENTGATEWAY_1_4, { externalProcessing: ExternalProcessing.onConditions([{ processing: ExternalProcessing.none() }]) }).errors).toContain('ConflictingOptions');
    expect(policied(AGENTGATEWAY_1_4, { externalProcessing: ExternalProcessing.fromExtensionName('sorter') }).errors).toEqual(['UnsupportedFeature']);
  });
});

describe('silence in a stream', () => {
  test('is limited by Envoy only', () => {
    const streamIdleTimeout = Duration.minutes(10);
    expect(policied(KGATEWAY_2_1_ENVOY, { streamIdleTimeout }).named('policy').spec.timeouts).toEqual({ streamIdle: '600s' });
    expect(policied(GLOO_1_20, { streamIdleTimeout }).named('policy').spec.options.idleTimeout).toBe('600s');
    for (const dialect of [KGATEWAY_2_0, KGATEWAY_2_1, AGENTGATEWAY_1_4]) { expect(policied(dialect, { streamIdleTimeout }).errors).toEqual(['UnsupportedFeature']); }
  });
});
