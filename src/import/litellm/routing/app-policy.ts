import { Statement } from '../../code/app-code';
import { Expression, from, list, literal, make, struct, use, Variable } from '../../code/expression';
import { ClientAccess, OPEN_TO_ALL } from '../access';
import { Findings, SettingPlace } from '../finding';
import { SaidGuard } from '../guards/guard';
import { Probe } from '../probe';

type Fields = { readonly [name: string]: Expression | undefined };

/** Why a policy on a route cannot say something. */
export function policyRefusal(probe: Probe, fields: Fields, before: (chart: Expression) => readonly Statement[] = () => []): string | undefined {
  return probe.refusal((chart, gateway) => {
    const [backend, route] = [new Variable('backend'), new Variable('route')];
    const rule = struct('LlmRouteRule', { targets: list([use(backend)]) });
    return [
      ...before(chart),
      { variable: backend, value: make('OpenAiBackend', chart, literal('it'), struct('OpenAiBackendProps', { apiKey: from('ApiKey', 'fromSecretName', literal('key')), model: literal('gpt-4o') })) },
      { variable: route, value: make('LlmRoute', chart, literal('route'), struct('LlmRouteProps', { gateway, rules: list([rule]) })) },
      { variable: new Variable('policy'), value: make('LlmPolicy', chart, literal('policy'), struct('LlmPolicyProps', { targets: list([use(route)]), ...fields })) },
    ];
  });
}

const FIELD_OF = { request: 'requestGuards', response: 'responseGuards' } as const;

/** Guards that the dialect has, as properties; each of the others is told, and takes none with it. */
export function guardFields(all: readonly SaidGuard[], probe: Probe, findings: Findings): Fields {
  const fields = (some: readonly SaidGuard[]): Fields => Object.fromEntries((['request', 'response'] as const).flatMap(side => {
    const values = some.filter(each => each.side === side).map(({ value }) => value);
    return values.length === 0 ? [] : [[FIELD_OF[side], list(values)]];
  }));
  return fields(probe.together(all, some => policyRefusal(probe, fields(some)), ({ at, side }, why) => {
    findings.add('unsupported', at, `a guard of ${side === 'request' ? 'requests' : 'answers'} was left out, so that nothing looks there: ${why}`);
  }));
}

/** Who may call, as far as the dialect can ask. Where it cannot, that is told loudly. */
export function accessFields(access: ClientAccess | undefined, probe: Probe, findings: Findings): { readonly fields: Fields; readonly statements: readonly Statement[]; readonly warning?: string } {
  if (!access) { return { fields: {}, statements: [] }; }
  const fields = { clientAuth: list([access.auth]) };
  const why = policyRefusal(probe, fields, () => [access.statement]);
  if (why === undefined) { return { fields, statements: [access.statement] }; }
  const at: SettingPlace = access.at;
  findings.add('unsupported', at, `OPEN TO EVERYBODY: the master key is not asked for, so ${OPEN_TO_ALL}: ${why}`);
  return { fields: {}, statements: [], warning: `Clients are not asked for a key here, so ${OPEN_TO_ALL}. LiteLLM asked for its master_key.` };
}
