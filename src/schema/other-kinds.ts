/** Kinds of the groups that we have schemas of, whose own schemas we do not have: they are real, and nothing can be said of them. */
export const OTHER_KINDS: { readonly [group: string]: readonly string[] } = {
  '': ['Binding', 'ComponentStatus', 'Endpoints', 'Event', 'LimitRange', 'Node', 'PersistentVolume', 'PersistentVolumeClaim', 'Pod', 'PodTemplate',
    'ReplicationController', 'ResourceQuota', 'Status'],
  'gateway.networking.k8s.io': ['TCPRoute', 'TLSRoute', 'UDPRoute', 'BackendLBPolicy'],
  'gateway.kgateway.dev': ['ListenerPolicy'],
  'gateway.solo.io': ['Gateway', 'HttpListenerOption', 'ListenerOption', 'MatchableHttpGateway', 'MatchableTcpGateway', 'RouteTable', 'VirtualService'],
  'gloo.solo.io': ['Proxy', 'Settings', 'UpstreamGroup'],
  'external-secrets.io': ['ClusterExternalSecret', 'ClusterPushSecret', 'ClusterSecretStore', 'PushSecret', 'SecretStore'],
};
