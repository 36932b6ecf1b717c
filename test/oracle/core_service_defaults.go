package main

import corev1 "k8s.io/api/core/v1"

func fillService(object map[string]any) {
	spec, ok := object["spec"].(map[string]any)
	if !ok {
		spec = map[string]any{}
		object["spec"] = spec
	}
	setDefault(spec, "sessionAffinity", string(corev1.ServiceAffinityNone))
	if spec["sessionAffinity"] == string(corev1.ServiceAffinityClientIP) {
		setDefault(childOf(childOf(spec, "sessionAffinityConfig"), "clientIP"), "timeoutSeconds", int64(corev1.DefaultClientIPServiceAffinitySeconds))
	}
	setDefault(spec, "type", string(corev1.ServiceTypeClusterIP))
	ports, _ := spec["ports"].([]any)
	for _, item := range ports {
		if port, ok := item.(map[string]any); ok {
			setDefault(port, "protocol", string(corev1.ProtocolTCP))
			if target, set := port["targetPort"]; !set || target == int64(0) || target == "" {
				port["targetPort"] = port["port"]
			}
		}
	}
	kind, _ := spec["type"].(string)
	external, _ := spec["externalIPs"].([]any)
	switch corev1.ServiceType(kind) {
	case corev1.ServiceTypeLoadBalancer:
		setDefault(spec, "allocateLoadBalancerNodePorts", true)
		setDefault(spec, "externalTrafficPolicy", string(corev1.ServiceExternalTrafficPolicyCluster))
	case corev1.ServiceTypeNodePort:
		setDefault(spec, "externalTrafficPolicy", string(corev1.ServiceExternalTrafficPolicyCluster))
	case corev1.ServiceTypeClusterIP:
		if len(external) > 0 {
			setDefault(spec, "externalTrafficPolicy", string(corev1.ServiceExternalTrafficPolicyCluster))
		}
	}
	if corev1.ServiceType(kind) != corev1.ServiceTypeExternalName {
		setDefault(spec, "internalTrafficPolicy", string(corev1.ServiceInternalTrafficPolicyCluster))
	}
}

// setDefault sets what is absent or empty.
func setDefault(object map[string]any, key string, value any) {
	if present, ok := object[key]; !ok || present == "" {
		object[key] = value
	}
}

// childOf returns the object below a key, made where it is absent.
func childOf(object map[string]any, key string) map[string]any {
	child, ok := object[key].(map[string]any)
	if !ok {
		child = map[string]any{}
		object[key] = child
	}
	return child
}
