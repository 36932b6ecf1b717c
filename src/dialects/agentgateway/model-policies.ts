import { list, optional, record, value } from '../../codec/codec';
import { Table, under } from '../../codec/table';
import { FieldExpressionIntent, ModelPoliciesIntent } from '../../intent/model';
import { headerChanges } from '../header-changes';
import { auth, authLocation } from './auth';
import { BackendForms, endpointPolicies } from './backend';
import { authorization } from './policy/authorization';
import { calledService } from './policy/called-service';
import { guards } from './policy/guards';
import { since } from './release';
import { tls } from './tls';

const expressions = list(record<FieldExpressionIntent>({ field: value('field'), expression: value('expression') }));

/** What a model says of the calls to its provider: `policies`, in which nothing of `ai` has a level of its own. */
export function modelPolicies(forms: BackendForms): Table<ModelPoliciesIntent> {
  const { release } = forms;
  const { credential, authLocation: location, tls: ofTls, health } = endpointPolicies(forms);
  const words = { credential: auth(forms), authLocation: authLocation(forms), tls: tls(forms) };
  return under<ModelPoliciesIntent>('policies', {
    credential,
    authLocation: location,
    tls: ofTls,
    health,
    guards: guards(release, words, 'promptGuard'),
    transformations: optional('transformations', expressions),
    finalTransformations: since('1.5', release, 'changes to the body in the format of the provider', optional('finalTransformations', expressions)),
    authorization: authorization(release),
    tunnel: optional('tunnel', calledService(release)),
    headerChanges: headerChanges('headers'),
  });
}
