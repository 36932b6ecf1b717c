import { azureChatPath } from '../../intent/azure-chat-path';
import { EndpointIntent } from '../../intent/backend';
import { Placement } from '../../intent/placement';
import { ownIdentityIsSilent } from '../own-identity';

const identity = ownIdentityIsSilent();

/**
 * The agentgateway data plane of kgateway 2.1 takes `azureopenai` for plain OpenAI and ignores its endpoint, so the endpoint is reached
 * by an overridden host, path and TLS.
 */
export const azureByAddress: Placement['endpoint'] = {
  place(endpoint, backend) {
    const placed = identity.place(endpoint, backend);
    const address = azureAddress(placed);
    return address && placed.host === undefined && placed.path === undefined ? { ...placed, ...address } : placed;
  },
  gather(endpoint, backend) {
    const address = azureAddress(endpoint);
    if (!address || !isAddressedBy(endpoint, address)) { return identity.gather(endpoint, backend); }
    const { host: _host, port: _port, path: _path, tls: _tls, ...rest } = endpoint;
    return identity.gather(rest, backend);
  },
};

type Address = Required<Pick<EndpointIntent, 'host' | 'port' | 'path' | 'tls'>>;

/** TLS of any other kind, or none, is something the user said. */
const isAddressedBy = ({ host, port, path, tls }: EndpointIntent, address: Address): boolean =>
  host === address.host && port === address.port && path === address.path && JSON.stringify(tls) === JSON.stringify(address.tls);

function azureAddress({ provider }: EndpointIntent): Address | undefined {
  const path = provider.kind === 'azureOpenai' ? azureChatPath(provider.deployment, provider.apiVersion) : undefined;
  if (provider.kind !== 'azureOpenai' || path === undefined) { return undefined; }
  return { host: provider.endpoint, port: 443, path, tls: { trust: { kind: 'system' } } };
}
