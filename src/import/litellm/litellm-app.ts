import { clientAccess, OPEN_TO_ALL } from './access';
import { ConfigMap, Reading } from './config/config-value';
import { documented, namesIn } from './config/documented-settings';
import { Environment, LitellmVariable, Values } from './config/environment';
import { Included, readConfig } from './config/read-config';
import { Findings, LitellmFinding } from './finding';
import { guards } from './guards/guards';
import { Probe } from './probe';
import { deployment } from './providers/deployment';
import { Settling } from './providers/settled-provider';
import { accessFields, guardFields } from './routing/app-policy';
import { aliases } from './routing/aliases';
import { BackendPlan } from './routing/backends';
import { Fallbacks } from './routing/fallbacks';
import { headerRouting } from './routing/header-routing';
import { modelGroups } from './routing/model-group';
import { modelRouting, modelRoutingRefusal } from './routing/model-routing';
import { callTimeout, firstOf, health, retries, Sections } from './routing/reliability';
import { withSharedProviders } from './routing/shared-providers';
import { GivenFile } from '../../check/given-file';
import { CodedError } from '../../diagnostic/coded-error';
import { DialectDefinition } from '../../dialects/definition';
import { nearest } from '../../schema/resemblance';
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
  private environment: Environment;

  constructor(files: readonly GivenFile[], private readonly options: LitellmOptions) {
    this.environment = new Environment(options.environment ?? {});
    this.config = readConfig(files, options.included ?? (() => undefined), (stated): Reading => {
      this.environment = this.environment.with(stated);
      return { findings: this.findings, environment: this.environment };
    });
    this.probe = new Probe(options.dialect, options.library);
  }

  public app(): LitellmApp {
    const { config, environment, findings, probe, options: { dialect, namespace } } = this;
    const sections: Sections = { router: config.map('router_settings'), library: config.map('litellm_settings') };
    const general = config.map('general_settings');
    const variable = new Variable('chart');
    const chart = use(variable);
    const guarding = guardFields(guards(config, environment), probe, findings);
    const settling = new Settling(probe, guarding);
    const context = { environment, settling, credentials: this.credentials(), ...this.defaultsOf(sections) };
    const deployments = config.maps('model_list').flatMap(entry => this.isSayable(entry) ? deployment(entry, context) ?? [] : []);
    if (deployments.length === 0) { this.refuse(); }
    const groups = modelGroups(deployments);
    const plan = new BackendPlan(chart, probe, { fallbacks: new Fallbacks(sections, groups), isWeighted: this.isWeighted(sections), ...this.healthOf(sections) });
    const models = groups.map(group => plan.routed(group));
    const access = accessFields(clientAccess(general, environment, chart), probe, findings);
    this.tellOpen(general);
    const routing = {
      chart, gateway: this.gateway(), models, aliases: aliases(sections, groups), retries: retries(sections), policy: { ...access.fields, ...guarding },
    };
    const why = modelRoutingRefusal(probe);
    this.tellRouting(why, models.length);
    const statements: readonly Statement[] = [
      ...withSharedProviders(plan.statements, plan.asked),
      ...access.statements,
      ...(why === undefined ? modelRouting : headerRouting)(routing, probe, findings),
    ];
    const app: AppCode = {
      comments: access.warning === undefined ? [] : [access.warning],
      dialect: dialect.id,
      charts: [{ id: 'litellm', ...namespace !== undefined && { namespace }, variable, statements }],
    };
    this.tellVariables(app);
    this.tellErrors(app);
    this.tellUnread();
    return { app, findings: findings.listed(config.settings), environment: this.needed(app) };
  }

  private credentials(): ReadonlyMap<string, ConfigMap> {
    return new Map(this.config.maps('credential_list').flatMap(entry => {
      const [name, values] = [entry.known('credential_name'), entry.map('credential_values')];
      return name !== undefined && values ? [[name, values] as const] : [];
    }));
  }

  private defaultsOf(sections: Sections): { readonly defaults?: ConfigMap; readonly timeout?: number } {
    const defaults = sections.router?.map('default_litellm_params');
    const timeout = callTimeout(sections);
    return { ...defaults && { defaults }, ...timeout !== undefined && { timeout } };
  }

  private healthOf(sections: Sections): { readonly health?: ReturnType<typeof health> } {
    const said = health(sections, this.options.dialect);
    return said ? { health: said } : {};
  }

  /** A star stands at one end of a name. */
  private isSayable(entry: ConfigMap): boolean {
    const name = entry.known('model_name') ?? '';
    if (name.split('*').length <= 2 && !name.slice(1, -1).includes('*')) { return true; }
    entry.get('model_name')!.tell('manual', `it was left out: a name has one star at most, at its beginning or end, got '${name}'; name the models one by one`);
    return false;
  }

  private refuse(): never {
    const said = this.findings.listed([]).filter(({ status }) => status !== 'approximate').slice(0, 5).map(({ place, message }) => `\n  ${place}: ${message}`);
    throw new CodedError('BadLitellmConfig', `${this.config.get('model_list')!.place}: none of the models can be asked here:${said.join('')}`);
  }

  private isWeighted(sections: Sections): boolean {
    const strategy = firstOf(sections, 'routing_strategy');
    const said = strategy?.known;
    const args = firstOf(sections, 'routing_strategy_args');
    args?.tell('unsupported', 'how providers of a tier are chosen has no settings');
    if (said === undefined || said === 'simple-shuffle') { return true; }
    const isLikely = this.options.dialect.id.startsWith('agentgateway-') && ['least-busy', 'latency-based-routing'].includes(said);
    strategy!.tell(isLikely ? 'approximate' : 'unsupported', isLikely ? 'of two providers of a tier, taken at random, the gateway asks the one that is healthier and quicker'
      : 'providers of one tier share the requests as the gateway has it; weights and tiers say more');
    return false;
  }

  private tellOpen(general: ConfigMap | undefined): void {
    if (general?.names.includes('master_key')) { return; }
    this.findings.add('manual', general ?? { path: 'general_settings', place: this.config.place }, `no master_key is said: unless the proxy had LITELLM_MASTER_KEY, ${OPEN_TO_ALL}, as before; `
      + 'say clientAuth of an LlmPolicy where that is not meant');
  }

  private tellRouting(refusal: string | undefined, count: number): void {
    const at = this.config.get('model_list')!;
    if (refusal === undefined) {
      at.tell('approximate', 'clients call /v1/chat/completions and /v1/models, with /v1 before all paths; other APIs (/v1/messages, /v1/responses) are said by the apis of a backend');
    } else if (count === 1) {
      at.tell('approximate', `every request below /v1 is for the one model there is, whatever it names: ${refusal}`);
    } else {
      at.tell('manual', `clients have to name the model in the header x-gateway-model-name as well: ${refusal}`);
    }
  }

  private gateway(): ReturnType<typeof from> {
    const [first, second] = (this.options.gateway ?? GATEWAY).split('/');
    return second === undefined ? from('GatewayRef', 'named', literal(first))
      : from('GatewayRef', 'named', literal(second), struct('GatewayRefOptions', { namespace: literal(first) }));
  }

  /** Variables of the config: those that the app needs, and those that only LiteLLM had. */
  private tellVariables(app: AppCode): void {
    const stated = this.config.map('environment_variables');
    const needed = new Set(this.needed(app).map(({ name }) => name));
    stated?.names.forEach(name => stated.get(name)?.tell(needed.has(name) ? 'manual' : 'unsupported', needed.has(name) ? `set ${name} when you apply; its value is not in the code`
      : 'nothing here reads it while it runs; what is no secret was looked up'));
  }

  /** What synth still refuses. */
  private tellErrors(app: AppCode): void {
    const { failed, errors } = tried(app, this.options.library);
    const all = [...failed.values(), ...errors.map(({ code, message }) => `${code}: ${message}`)];
    all.forEach(message => this.findings.add('manual', { path: 'model_list', place: this.config.get('model_list')!.place }, `synth refuses the app: ${message}`));
  }

  /** Settings that nobody asked for. */
  private tellUnread(): void {
    for (const { name, value, within } of this.config.unread) {
      const known = documented(within.path, name);
      const meant = nearest(name, [...namesIn(within.path), ...READ]);
      if (known) { value.tell(known.status, known.message); } else {
        value.tell('manual', `it is no setting that is known here${meant === undefined ? '' : `; did you mean ${meant}?`}; see what it is for, and whether the code needs it`);
      }
    }
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

/** Settings that something is made of, for those that are misspelt. */
const READ = ('model_name litellm_params model_info model api_key api_base api_version rpm tpm weight order timeout aws_region_name vertex_project vertex_location model_list router_settings '
  + 'litellm_settings general_settings environment_variables guardrails credential_list fallbacks default_fallbacks num_retries request_timeout retry_after retry_policy routing_strategy '
  + 'model_group_alias allowed_fails cooldown_time master_key').split(' ');
