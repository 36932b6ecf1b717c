import { clientAccess } from './access';
import { fileComments } from './config/config-comments';
import { ConfigMap } from './config/config-map';
import { Reading } from './config/config-value';
import { Environment, LitellmVariable, Values } from './config/environment';
import { Included, readConfig } from './config/read-config';
import { Findings, LitellmFinding } from './finding';
import { guards } from './guards/guards';
import { Probe } from './probe';
import { deployment, DeploymentContext } from './providers/deployment';
import { Settling } from './providers/settled-provider';
import { aliases } from './routing/aliases';
import { accessFields, guardFields } from './routing/app-policy';
import { BackendPlan } from './routing/backends';
import { Fallbacks } from './routing/fallbacks';
import { headerRouting } from './routing/header-routing';
import { health } from './routing/health';
import { modelGroups } from './routing/model-group';
import { modelRouting, modelRoutingRefusal } from './routing/model-routing';
import { retries } from './routing/retries';
import { Sections } from './routing/sections';
import { withSharedProviders } from './routing/shared-providers';
import { strategyOf } from './routing/strategy';
import { usualTimeout } from './routing/usual-timeout';
import { tellOpen, tellOrder, tellRouting, tellUnread, tellVariables } from './told-settings';
import { GivenFile } from '../../check/given-file';
import { CodedError } from '../../diagnostic/coded-error';
import { DialectDefinition } from '../../dialects/definition';
import { nameProblem } from '../../intent/router/model-name';
import { AppCode, Statement } from '../code/app-code';
import { from, literal, struct, use, Variable } from '../code/expression';
import { visit } from '../code/visit';
import { Library } from '../run/evaluate';
import { tried } from '../run/trial';

/** How an app is made of a config. */
export interface LitellmOptions {
  readonly dialect: DialectDefinition;
  /** The Gateway that clients call, with its namespace before a slash where that is another one. */
  readonly gateway?: string;
  readonly namespace?: string;
  readonly library: Library;
  /** Variables that are known, for what is no secret. */
  readonly environment?: Values;
  /** Reads what the config includes. */
  readonly included?: Included;
}

/** An app that does what a LiteLLM proxy did. */
export interface LitellmApp {
  readonly app: AppCode;
  /** One for each setting, in the order of the config. */
  readonly findings: readonly LitellmFinding[];
  /** What has to be set before manifests are applied. */
  readonly environment: readonly LitellmVariable[];
}

const GATEWAY = 'ai-gateway';

/** Makes an app of the config of a LiteLLM proxy. @throws CodedError where it is none */
export function litellmApp(files: readonly GivenFile[], options: LitellmOptions): LitellmApp {
  return new LitellmImport(files, options).app();
}

class LitellmImport {
  private readonly findings = new Findings();
  private readonly probe: Probe;
  private readonly config: ConfigMap;
  private readonly environment: Environment;

  constructor(private readonly files: readonly GivenFile[], private readonly options: LitellmOptions) {
    let environment!: Environment;
    this.config = readConfig(files, options.included ?? (() => undefined), (stated, referred): Reading => {
      environment = new Environment(options.environment ?? {}, stated, referred);
      return { findings: this.findings, environment };
    });
    this.environment = environment;
    this.probe = new Probe(options.dialect, options.library);
  }

  public app(): LitellmApp {
    const { config, environment, files, findings, probe, options: { dialect, namespace } } = this;
    const sections: Sections = { router: config.map('router_settings'), library: config.map('litellm_settings') };
    const general = config.map('general_settings');
    const variable = new Variable('chart');
    const chart = use(variable);
    const guarding = guardFields(guards(config, environment), probe, findings);
    const settling = new Settling(probe, guarding);
    const context = { environment, settling, credentials: this.credentials(), ...this.defaultsOf(sections) };
    const entries = config.maps('model_list').filter(entry => this.isSayable(entry));
    const deployments = entries.flatMap(entry => deployment(entry, context) ?? []);
    if (deployments.length === 0) { this.refuse(); }
    const groups = modelGroups(deployments);
    const strategy = strategyOf(sections, dialect);
    const plan = new BackendPlan(chart, probe, {
      fallbacks: new Fallbacks(sections, groups),
      isWeighted: strategy.isWeighted,
      health: health(sections, dialect),
    });
    const models = groups.map(group => plan.routed(group));
    const key = clientAccess(general, environment);
    const access = accessFields(key, chart, probe, findings);
    const routing = {
      chart,
      gateway: this.gateway(),
      models,
      aliases: aliases(sections, groups),
      retries: retries(sections),
      isEnforced: strategy.isEnforced,
      policy: { ...access.fields, ...guarding },
    };
    const why = modelRoutingRefusal(probe);
    tellOpen(config, findings, key !== undefined);
    tellRouting(config, why, models.length);
    tellOrder(sections, deployments);
    const statements: readonly Statement[] = [
      ...withSharedProviders(plan.statements, plan.asked),
      ...access.statements,
      ...(why === undefined ? modelRouting : headerRouting)(routing, probe, findings),
    ];
    const app: AppCode = {
      comments: [...files.flatMap(({ text }) => fileComments(text)), ...access.warning === undefined ? [] : [access.warning]],
      dialect: dialect.id,
      charts: [{ id: 'litellm', ...namespace !== undefined && { namespace }, variable, statements }],
    };
    const needed = this.needed(app);
    tellVariables(config, needed, environment);
    this.tellErrors(app);
    tellUnread(config);
    return { app, findings: findings.listed(config.settings), environment: needed };
  }

  private credentials(): ReadonlyMap<string, ConfigMap> {
    return new Map(this.config.maps('credential_list').flatMap(entry => {
      const [name, values] = [entry.known('credential_name'), entry.map('credential_values')];
      return name !== undefined && values ? [[name, values] as const] : [];
    }));
  }

  private defaultsOf(sections: Sections): Pick<DeploymentContext, 'defaults' | 'timeout'> {
    const defaults = sections.router?.map('default_litellm_params');
    const timeout = usualTimeout(sections);
    return { ...defaults && { defaults }, ...timeout && { timeout } };
  }

  /** Whether its name is one; what has none is told later. */
  private isSayable(entry: ConfigMap): boolean {
    const name = entry.known('model_name') ?? '';
    const problem = name.trim() === '' ? undefined : nameProblem(name);
    if (problem !== undefined) { entry.get('model_name')!.tell('manual', `it was left out: ${problem}; name the models one by one`); }
    return problem === undefined;
  }

  private refuse(): never {
    const said = this.findings.listed([]).filter(({ status }) => status !== 'approximate').slice(0, 5).map(({ place, message }) => `\n  ${place}: ${message}`);
    throw new CodedError('BadLitellmConfig', `${this.config.get('model_list')!.place}: none of the models can be asked here:${said.join('')}`);
  }

  private gateway(): ReturnType<typeof from> {
    const [first, second] = (this.options.gateway ?? GATEWAY).split('/');
    return second === undefined ? from('GatewayRef', 'named', literal(first))
      : from('GatewayRef', 'named', literal(second), struct('GatewayRefOptions', { namespace: literal(first) }));
  }

  /** What synth still refuses. */
  private tellErrors(app: AppCode): void {
    const { failed, errors } = tried(app, this.options.library);
    const all = [...failed.values(), ...errors.map(({ code, message }) => `${code}: ${message}`)];
    all.forEach(message => this.findings.add('manual', { path: 'model_list', place: this.config.get('model_list')!.place }, `synth refuses the app: ${message}`));
  }

  /** Variables that the app itself names. */
  private needed(app: AppCode): readonly LitellmVariable[] {
    const texts = new Set<string>();
    app.charts.forEach(({ statements }) => statements.forEach(({ value }) => visit(value, each => {
      if (each.kind === 'literal' && typeof each.value === 'string') { texts.add(each.value.replace(/^\$/, '')); }
    })));
    return this.environment.variables.filter(({ name }) => texts.has(name));
  }
}
