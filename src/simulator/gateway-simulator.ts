import { Duration } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Behaviour } from './behaviour';
import { clientRequest } from './client-request';
import { engine } from './load-engine';
import { SimulatedRequest } from './simulated-request';
import { Simulation } from './simulation';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { Diagnosis } from '../synth/diagnosis';
import { Dialect } from '../synth/dialect';
import { MadeObject } from '../synth/made-object';
import { onlyDialect } from '../synth/only-dialect';
import { Site } from '../walk/site';
import { GatewayState } from '../walk/state';
import { Behaviour as WalkedBehaviour } from '../walk/world';

/**
 * What a simulation is of.
 */
export interface GatewaySimulatorOptions {
  /**
   * The gateway that is simulated, where objects are for several.
   *
   * @default - the one that the routes are for
   */
  readonly dialect?: Dialect;
}

/**
 * A gateway without a cluster: requests are walked through manifests, as the gateway would take them. It remembers evictions and limits from one
 * request to the next, as one replica of the gateway does.
 *
 * What agentgateway 1.4 does was recorded or read in its source, and each step of a story says so; other releases are taken to do the same
 * where nobody looked. Secrets and Services that are not among the objects are taken to be there.
 */
@checked
export class GatewaySimulator {
  /**
   * Simulates the gateway of an app or a chart, as it is now.
   *
   * @param scope the app, or any scope whose objects are all that is looked at
   * @param options which gateway it is
   * @throws SeveralDialects where routes are for several gateways and none is chosen
   */
  public static fromApp(scope: IConstruct, options: GatewaySimulatorOptions = {}): GatewaySimulator {
    const { around } = new Diagnosis(scope.node.findAll());
    const dialect = options.dialect?._definition ?? onlyDialect('GatewaySimulator.fromApp', around, Dialect.of(scope)._definition);
    const { Site: SiteOf } = engine();
    return new GatewaySimulator(new SiteOf(around, dialect, (object, keys) => object instanceof MadeObject ? object.constructPath : `${object.name} ${keys.join('.')}`,
      object => object instanceof MadeObject ? [object.constructPath.split('/').at(-1)!, object.constructPath] : []));
  }

  /**
   * Simulates the gateway of manifests.
   *
   * @param paths files and folders of YAML
   * @param options which gateway it is; the newest release that takes everything otherwise
   * @throws NoManifests where there is nothing to read, or no release takes all of it
   */
  public static fromManifests(paths: string[], options: GatewaySimulatorOptions = {}): GatewaySimulator {
    const site = engine().siteOfFiles(paths, options.dialect?._definition);
    if (typeof site === 'string') { throw new CodedError('NoManifests', `GatewaySimulator.fromManifests: ${site}`); }
    return new GatewaySimulator(site);
  }

  private readonly behaviours: { [name: string]: WalkedBehaviour | readonly WalkedBehaviour[] } = {};
  private state: GatewayState;

  private constructor(private readonly site: Site) {
    this.state = new (engine().GatewayState)();
  }

  /**
   * Has somebody behave in another way from now on.
   *
   * @param name an endpoint, a backend, its construct or a host, by name
   * @param behaviours one for each request, of which the last one stays
   * @throws UnknownName where nobody is called so
   */
  public when(name: string, ...behaviours: Behaviour[]): GatewaySimulator {
    const problem = engine().misnamed(this.site, name);
    if (problem !== undefined) { throw new CodedError('UnknownName', `GatewaySimulator.when: ${problem}`); }
    this.behaviours[name] = behaviours.map(({ _walked }) => _walked);
    this.state.turns.delete(name);
    return this;
  }

  /**
   * Lets time pass.
   *
   * @param duration how long
   */
  public wait(duration: Duration): GatewaySimulator {
    this.state.now += duration.toMilliseconds() / 1000;
    return this;
  }

  /**
   * Sends a request. Where chance decides, what happens most often is remembered.
   *
   * @param request what the client sends
   * @throws CannotSimulate where nobody can tell what happens, with the reason
   */
  public send(request: SimulatedRequest = {}): Simulation {
    const sent = clientRequest(request);
    try {
      const walked = engine().walkAll(this.site, sent, { behaviours: this.behaviours }, this.state);
      this.state = walked[0].state;
      return Simulation._of(sent, walked.map(({ story }) => story), this.site.vault);
    } catch (e) {
      if (!(e instanceof engine().CannotTell)) { throw e; }
      throw new CodedError('CannotSimulate', e.message);
    }
  }
}
