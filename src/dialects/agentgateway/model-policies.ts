import { Table, under } from '../../codec/table';
import { ModelPoliciesIntent } from '../../intent/model';
import { BODY_TRANSFORMATIONS, FINAL_TRANSFORMATIONS } from '../../intent/policy/body';
import { bodyExpressions } from '../body-fields';
import { headerChanges } from '../header-changes';
import { auth, authLocation } from './auth';
import { BackendForms, endpointPolicies } from './backend';
import { authorization } from './policy/authorization';
import { guards } from './policy/guards';
import { since } from './release';
import { tls } from './tls';

/** What a model says of the calls to its provider: `policies`, in which nothing of `ai` has a level of its own. */
export function modelPolicies(forms: BackendForms): Table<ModelPoliciesIntent> {
  const { release } = forms;
  const { credential, authLocation: location, extraCredentials, tokenExchange, tls: ofTls, tunnel, health } = endpointPolicies(forms);
  const words = { credential: auth(forms), authLocation: authLocation(forms), tls: tls(forms) };
  return under<ModelPoliciesIntent>('policies', {
    credential,
    authLocation: location,
    extraCredentials,
    tokenExchange,
    tls: ofTls,
    tunnel,
    health,
    guards: guards(release, words, 'promptGuard'),
    bodyTransformations: since('1.0', release, BODY_TRANSFORMATIONS, bodyExpressions('transformations')),
    finalTransformations: since('1.5', release, FINAL_TRANSFORMATIONS, bodyExpressions('finalTransformations')),
    authorization: authorization(release),
    headerChanges: headerChanges('headers'),
  });
}
