import { calledService } from './called-service';
import { ConnectionPolicies } from './connection-policies';
import { ExtraCredential } from './extra-credential';
import { CallCapabilities } from '../intent/policy/call-capabilities';
import { ExtraCredentialIntent } from '../intent/policy/extra-credential';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/** How backends are called, in the words of the hub. */
export function connectionCapabilities(policies: ConnectionPolicies, binding: Binding): CallCapabilities {
  const { callAuthorization, connectionHttp, connectionTcp, tunnel, loadBalancer, outlierDetection, healthCheck, tokenExchange } = policies;
  const { extraCredentials = [], callTransformation, crossAppAccess, signedToken, envoyTls } = policies;
  return withoutUndefined({
    callAuthorization: callAuthorization?._bindToCalls(binding),
    callTransformation: callTransformation?._bindAlone('callTransformation', binding),
    connectionHttp: connectionHttp?._toIntent(),
    connectionTcp: connectionTcp?._toIntent(),
    tunnel: tunnel && calledService(tunnel)(binding),
    loadBalancer: loadBalancer?._toIntent(),
    outlierDetection: outlierDetection?._toIntent(),
    healthCheck: healthCheck?._toIntent(),
    envoyTls: envoyTls?._bind(binding),
    tokenExchange: tokenExchange?._bind(binding),
    crossAppAccess: crossAppAccess?._bind(binding),
    jwtSign: signedToken?._bind(binding),
    extraCredentials: extraCredentials.length > 0 ? bound(extraCredentials, binding) : undefined,
  });
}

const bound = (credentials: readonly ExtraCredential[], binding: Binding): readonly ExtraCredentialIntent[] =>
  credentials.map((credential, i) => credential._bind({ ...binding, id: `Extra${binding.id}${i + 1}` })).filter(intent => intent !== undefined);
