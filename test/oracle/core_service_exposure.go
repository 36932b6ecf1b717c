package main

import (
	"strings"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/validation"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

// validateServiceExposure checks what governs traffic from outside and its way inside.
func validateServiceExposure(spec *corev1.ServiceSpec, path *field.Path) field.ErrorList {
	var errs field.ErrorList
	balanced := spec.Type == corev1.ServiceTypeLoadBalancer
	forbiddenUnless := func(allowed, set bool, name string) {
		if set && !allowed {
			errs = append(errs, field.Forbidden(path.Child(name), "may not be used with this type"))
		}
	}
	forbiddenUnless(balanced, len(spec.LoadBalancerSourceRanges) > 0, "loadBalancerSourceRanges")
	forbiddenUnless(balanced, spec.AllocateLoadBalancerNodePorts != nil, "allocateLoadBalancerNodePorts")
	forbiddenUnless(balanced, spec.LoadBalancerClass != nil, "loadBalancerClass")
	for i, cidr := range spec.LoadBalancerSourceRanges {
		errs = append(errs, validation.IsValidCIDRForLegacyField(path.Child("loadBalancerSourceRanges").Index(i), strings.TrimSpace(cidr), false, nil)...)
	}
	if spec.LoadBalancerClass != nil {
		for _, message := range validation.IsQualifiedName(*spec.LoadBalancerClass) {
			errs = append(errs, field.Invalid(path.Child("loadBalancerClass"), *spec.LoadBalancerClass, message))
		}
	}
	policy := spec.ExternalTrafficPolicy
	if !externallyAccessible(spec) {
		forbiddenUnless(false, policy != "", "externalTrafficPolicy")
	} else if !oneOf(policy, corev1.ServiceExternalTrafficPolicyCluster, corev1.ServiceExternalTrafficPolicyLocal) {
		errs = append(errs, field.NotSupported[string](path.Child("externalTrafficPolicy"), policy, nil))
	}
	if port := spec.HealthCheckNodePort; port != 0 && !(balanced && policy == corev1.ServiceExternalTrafficPolicyLocal && len(validation.IsValidPortNum(int(port))) == 0) {
		errs = append(errs, field.Invalid(path.Child("healthCheckNodePort"), port, "a port, only for a LoadBalancer with local traffic policy"))
	}
	if internal := spec.InternalTrafficPolicy; internal == nil {
		if spec.Type != corev1.ServiceTypeExternalName {
			errs = append(errs, field.Required(path.Child("internalTrafficPolicy"), ""))
		}
	} else if !oneOf(*internal, corev1.ServiceInternalTrafficPolicyCluster, corev1.ServiceInternalTrafficPolicyLocal) {
		errs = append(errs, field.NotSupported[string](path.Child("internalTrafficPolicy"), *internal, nil))
	}
	if near := spec.TrafficDistribution; near != nil &&
		!oneOf(*near, corev1.ServiceTrafficDistributionPreferClose, corev1.ServiceTrafficDistributionPreferSameZone, corev1.ServiceTrafficDistributionPreferSameNode) {
		errs = append(errs, field.NotSupported[string](path.Child("trafficDistribution"), *near, nil))
	}
	return errs
}

// validateServiceAnnotations checks the annotations that once were, or still are, fields.
func validateServiceAnnotations(service *corev1.Service) field.ErrorList {
	var errs field.ErrorList
	path := field.NewPath("metadata", "annotations")
	hints, hinted := service.Annotations[corev1.DeprecatedAnnotationTopologyAwareHints]
	mode, moded := service.Annotations[corev1.AnnotationTopologyMode]
	if hinted && moded && hints != mode {
		errs = append(errs, field.Invalid(path.Key(corev1.AnnotationTopologyMode), mode, "must be the same as the hints"))
	}
	ranges, ranged := service.Annotations[corev1.AnnotationLoadBalancerSourceRangesKey]
	if !ranged || len(service.Spec.LoadBalancerSourceRanges) > 0 {
		return errs
	}
	at := path.Key(corev1.AnnotationLoadBalancerSourceRangesKey)
	if service.Spec.Type != corev1.ServiceTypeLoadBalancer {
		errs = append(errs, field.Forbidden(at, "may not be used with this type"))
	}
	if ranges = strings.TrimSpace(ranges); ranges != "" {
		for cidr := range strings.SplitSeq(ranges, ",") {
			errs = append(errs, validation.IsValidCIDRForLegacyField(at, strings.TrimSpace(cidr), false, nil)...)
		}
	}
	return errs
}

func externallyAccessible(spec *corev1.ServiceSpec) bool {
	return spec.Type == corev1.ServiceTypeLoadBalancer || spec.Type == corev1.ServiceTypeNodePort ||
		spec.Type == corev1.ServiceTypeClusterIP && len(spec.ExternalIPs) > 0
}
