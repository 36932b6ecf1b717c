package main

import (
	"slices"
	"strings"

	corev1 "k8s.io/api/core/v1"
	metavalidation "k8s.io/apimachinery/pkg/apis/meta/v1/validation"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

const headless = corev1.ClusterIPNone

// validateService checks what does not depend on the cluster: address ranges and node ports in use are left out.
func validateService(object runtime.Object) field.ErrorList {
	spec := &object.(*corev1.Service).Spec
	path := field.NewPath("spec")
	if !oneOf(spec.Type, corev1.ServiceTypeClusterIP, corev1.ServiceTypeNodePort, corev1.ServiceTypeLoadBalancer, corev1.ServiceTypeExternalName) {
		return field.ErrorList{field.NotSupported[string](path.Child("type"), spec.Type, nil)}
	}
	errs := metavalidation.ValidateLabels(spec.Selector, path.Child("selector"))
	errs = append(errs, validateServicePorts(spec, path.Child("ports"))...)
	errs = append(errs, validateServiceAddresses(spec, path)...)
	errs = append(errs, validateServiceExposure(spec, path)...)
	errs = append(errs, validateServiceAffinity(spec, path)...)
	return errs
}

// validateServiceAddresses checks names and addresses against the type.
func validateServiceAddresses(spec *corev1.ServiceSpec, path *field.Path) field.ErrorList {
	var errs field.ErrorList
	if spec.Type == corev1.ServiceTypeExternalName {
		if spec.ClusterIP != "" || len(spec.ClusterIPs) > 0 {
			errs = append(errs, field.Forbidden(path.Child("clusterIPs"), "may not be set when type is ExternalName"))
		}
		if len(spec.IPFamilies) > 0 || spec.IPFamilyPolicy != nil {
			errs = append(errs, field.Forbidden(path.Child("ipFamilies"), "may not be set when type is ExternalName"))
		}
		name := strings.TrimSuffix(spec.ExternalName, ".")
		if name == "" {
			errs = append(errs, field.Required(path.Child("externalName"), ""))
		} else {
			for _, message := range validation.IsDNS1123Subdomain(name) {
				errs = append(errs, field.Invalid(path.Child("externalName"), name, message))
			}
		}
		return errs
	}
	if spec.ClusterIP == headless && spec.Type != corev1.ServiceTypeClusterIP {
		errs = append(errs, field.Invalid(path.Child("clusterIPs").Index(0), spec.ClusterIP, "may not be None for this type"))
	}
	ips := spec.ClusterIPs
	if len(ips) == 0 && spec.ClusterIP != "" {
		ips = []string{spec.ClusterIP}
	}
	if len(ips) > 2 {
		errs = append(errs, field.Invalid(path.Child("clusterIPs"), ips, "may hold two addresses at most"))
	}
	if len(spec.ClusterIPs) > 0 && spec.ClusterIPs[0] != spec.ClusterIP {
		errs = append(errs, field.Invalid(path.Child("clusterIPs").Index(0), spec.ClusterIPs[0], "must be clusterIP"))
	}
	for i, ip := range ips {
		if ip == headless && len(ips) == 1 {
			continue
		}
		errs = append(errs, validation.IsValidIP(path.Child("clusterIPs").Index(i), ip)...)
	}
	for i, family := range spec.IPFamilies {
		if !oneOf(family, corev1.IPv4Protocol, corev1.IPv6Protocol) {
			errs = append(errs, field.NotSupported[string](path.Child("ipFamilies").Index(i), family, nil))
		}
		if slices.Contains(spec.IPFamilies[:i], family) {
			errs = append(errs, field.Duplicate(path.Child("ipFamilies").Index(i), family))
		}
	}
	if p := spec.IPFamilyPolicy; p != nil && !oneOf(*p, corev1.IPFamilyPolicySingleStack, corev1.IPFamilyPolicyPreferDualStack, corev1.IPFamilyPolicyRequireDualStack) {
		errs = append(errs, field.NotSupported[string](path.Child("ipFamilyPolicy"), *p, nil))
	}
	for i, ip := range spec.ExternalIPs {
		errs = append(errs, validation.IsValidIP(path.Child("externalIPs").Index(i), ip)...)
	}
	return errs
}

func validateServiceAffinity(spec *corev1.ServiceSpec, path *field.Path) field.ErrorList {
	var errs field.ErrorList
	switch config := spec.SessionAffinityConfig; {
	case spec.SessionAffinity == corev1.ServiceAffinityNone:
		if config != nil {
			errs = append(errs, field.Forbidden(path.Child("sessionAffinityConfig"), "must not be set when sessionAffinity is None"))
		}
	case spec.SessionAffinity != corev1.ServiceAffinityClientIP:
		errs = append(errs, field.NotSupported[string](path.Child("sessionAffinity"), spec.SessionAffinity, nil))
	case config == nil || config.ClientIP == nil || config.ClientIP.TimeoutSeconds == nil:
		errs = append(errs, field.Required(path.Child("sessionAffinityConfig"), ""))
	case *config.ClientIP.TimeoutSeconds <= 0 || *config.ClientIP.TimeoutSeconds > 86400:
		errs = append(errs, field.Invalid(path.Child("sessionAffinityConfig", "clientIP", "timeoutSeconds"), *config.ClientIP.TimeoutSeconds, "must be in (0, 86400]"))
	}
	return errs
}

func oneOf[T comparable](value T, values ...T) bool { return slices.Contains(values, value) }
