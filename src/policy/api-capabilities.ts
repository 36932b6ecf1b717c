import { ApiPolicies } from './api-policies';
import { EndpointPolicyIntent } from '../intent/backend';
import { withoutUndefined } from '../intent/without-undefined';

/** Which APIs and models clients may name, in the words of the hub. */
export const apiCapabilities = ({ apis, modelAliases }: ApiPolicies): Pick<EndpointPolicyIntent, 'apis' | 'modelAliases'> => withoutUndefined({ apis, modelAliases });
