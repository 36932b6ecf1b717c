import { App, Chart } from 'cdk8s';
import { Service } from 'cdk8s-plus-28';
import { LlmBackend, ModelServer, VertexAi } from '../../src';

describe('ModelServer', () => {
  test.each([0, -1, 65536, 80.5, NaN])('has no port %s', port => {
    const message = `a port is a whole number from 1 to 65535, got ${port}`;
    expect(() => ModelServer.fromHost('vllm', port)).toThrow(message);
    expect(() => ModelServer.fromServiceName('vllm', 'ai', port)).toThrow(message);
  });

  test.each(['', 'Not_DNS', 'a.b', '-a', 'a'.repeat(64)])('has no Service or namespace named %s', name => {
    const message = `the name and the namespace of a Service have lower-case letters, digits and '-' only, got '${name}'; use fromHost() for a host`;
    expect(() => ModelServer.fromServiceName(name, 'ai', 8000)).toThrow(message);
    expect(() => ModelServer.fromServiceName('vllm', name, 8000)).toThrow(message);
  });

  test('needs the namespace of a Service', () => {
    const service = new Service(new Chart(new App(), 'llm'), 'vllm', { ports: [{ port: 8000 }] });
    expect(() => ModelServer.fromService(service, 8000))
      .toThrow(/has no namespace to call it by; give its chart a namespace, or use fromServiceName\(\)$/);
  });
});

describe('VertexAi', () => {
  test('has a project', () => {
    expect(() => new VertexAi({ projectId: ' ' }))
      .toThrow('the id of a Google Cloud project must not be empty; give it, such as my-project-123');
  });

  test('has a body format that Gloo knows', () => {
    expect(() => new VertexAi({ projectId: 'project', jsonSchema: 'openai' }))
      .toThrow('jsonSchema is one of ANTHROPIC, GEMINI, OPENAI, got \'openai\'');
  });
});

describe('LlmBackend.fromBackendName', () => {
  test('has a name', () => {
    expect(() => LlmBackend.fromBackendName(new Chart(new App(), 'llm'), 'backend', ' '))
      .toThrow('the name of an existing backend must not be empty');
  });
});
