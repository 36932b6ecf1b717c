import { engine } from './load-engine';
import { ExpectedSent, SentRequest } from './sent-request';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { JsonValue } from '../intent/policy/body';
import { ClientRequest } from '../walk/request';
import { Sent, Story } from '../walk/story';
import { Vault } from '../walk/vault';

/**
 * What becomes of a request. Every expectation throws `SimulationMismatch` where it is missed, with the whole story; where chance decides, it
 * must hold whatever chance decides.
 */
@checked
export class Simulation {
  /** @internal */
  public static _of(request: ClientRequest, stories: readonly Story[], vault: Vault): Simulation {
    return new Simulation(request, stories, vault);
  }

  private constructor(private readonly request: ClientRequest, private readonly stories: readonly Story[], private readonly vault: Vault) {}

  /**
   * The status that the client gets, in what happens most often; zero where the client gave up before.
   */
  public get status(): number {
    return this.stories[0].answer.status ?? 0;
  }

  /**
   * The body that the client gets, in what happens most often: as JSON, or as it is.
   */
  public get body(): string {
    const { body } = this.stories[0].answer;
    return typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  }

  /**
   * The requests that the gateway sends, in what happens most often.
   */
  public get sent(): SentRequest[] {
    return this.stories[0].sent.map(each => this.shown(each));
  }

  /**
   * What cannot be told, each with its reason.
   */
  public get open(): string[] {
    return [...new Set(this.stories.flatMap(({ open }) => open))];
  }

  /**
   * The whole story as a text: each step with its reason and its place, what is sent, and what the client gets.
   */
  public get story(): string {
    return engine().storyText(this.request, this.stories, { vault: this.vault, withGrounds: false });
  }

  /**
   * How often a backend or an endpoint answers, from 0 to 1.
   *
   * @param name the name of the endpoint, the backend, its construct or its host
   */
  public shareOf(name: string): number {
    return this.stories.filter(story => isNamed(answering(story), name)).reduce((sum, { share }) => sum + share, 0);
  }

  /**
   * Expects that a backend or an endpoint answers.
   *
   * @param name the name of the endpoint, the backend, its construct or its host
   * @throws SimulationMismatch where another does, or none
   */
  public expectBackend(name: string): Simulation {
    const other = this.stories.find(story => !isNamed(answering(story), name));
    return this.met(other === undefined, `'${name}' answers`, () => answering(other!)?.names[0] ?? 'nobody');
  }

  /**
   * Expects something of the last request that is sent to a backend.
   *
   * @param expected what it must be like
   * @throws SimulationMismatch where it is otherwise, or nothing is sent
   */
  public expectSent(expected: ExpectedSent): Simulation {
    return this.stories.reduce<Simulation>((simulation, story) => {
      const last = lastSent(story);
      if (last === undefined) { return simulation.met(false, 'something is sent to a backend', () => 'nothing'); }
      if (expected.endpoint !== undefined) { simulation.met(isNamed(last, expected.endpoint), `it is sent to '${expected.endpoint}'`, () => last.names[0]); }
      const got = this.shown(last);
      for (const field of ['host', 'path', 'model'] as const) {
        const wanted = expected[field];
        if (wanted !== undefined) { simulation.met(got[field] === wanted, `the ${field} sent is '${wanted}'`, () => String(got[field] ?? 'none')); }
      }
      for (const [name, wanted] of Object.entries(expected.headers ?? {})) {
        const value = got.headers[name.toLowerCase()];
        simulation.met(value === wanted, `the header ${name} sent is '${wanted}'`, () => value ?? 'none');
      }
      return simulation;
    }, this);
  }

  /**
   * Expects that backends are tried in this order, with every retry.
   *
   * @param names endpoints, backends or hosts, by name
   * @throws SimulationMismatch where others are tried, or in another order
   */
  public expectTried(...names: string[]): Simulation {
    const other = this.stories.find(story => {
      const tried = story.sent.filter(({ purpose }) => purpose === 'backend');
      return tried.length !== names.length || tried.some((each, i) => !isNamed(each, names[i]));
    });
    return this.met(other === undefined, `these are tried: ${names.join(', ') || 'nobody'}`,
      () => other!.sent.filter(({ purpose }) => purpose === 'backend').map(each => each.names[0]).join(', ') || 'nobody');
  }

  /**
   * Expects that no backend is called.
   *
   * @throws SimulationMismatch where one is
   */
  public expectNothingSent(): Simulation {
    return this.expectTried();
  }

  /**
   * Expects a status for the client.
   *
   * @param statusCode the HTTP status
   * @throws SimulationMismatch where it gets another
   */
  public expectStatus(statusCode: number): Simulation {
    const other = this.stories.find(({ answer }) => answer.status !== statusCode);
    return this.met(other === undefined, `the client gets ${statusCode}`, () => String(other!.answer.status ?? 'nothing'));
  }

  private met(isMet: boolean, wanted: string, got: () => string): Simulation {
    if (!isMet) { throw new CodedError('SimulationMismatch', `expected that ${wanted}, but got ${got()}\n\n${this.story}`); }
    return this;
  }

  private shown({ names, purpose, method = '', scheme, host, path, headers, body, failure }: Sent): SentRequest {
    const model = body !== null && typeof body === 'object' ? (body as { readonly model?: JsonValue }).model : undefined;
    return {
      endpoint: names[0],
      purpose,
      method,
      scheme,
      host,
      path: this.vault.shown(path),
      headers: this.vault.shownHeaders(headers),
      ...typeof model === 'string' && { model },
      ...body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) },
      ...failure !== undefined && { failure },
    };
  }
}

const isNamed = (sent: Sent | undefined, name: string): boolean => sent !== undefined && sent.names.includes(name);

const lastSent = ({ sent }: Story): Sent | undefined => sent.filter(({ purpose }) => purpose === 'backend').at(-1);

/** Whoever's answer the client gets. */
function answering(story: Story): Sent | undefined {
  const last = lastSent(story);
  return last?.failure === undefined ? last : undefined;
}
