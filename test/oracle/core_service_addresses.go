package main

import (
	"slices"
	"strings"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/validation"
	"k8s.io/apimachinery/pkg/util/validation/field"
	netutils "k8s.io/utils/net"
)

// validateServiceAddresses checks names, addresses and their families against the type and each other.
func validateServiceAddresses(spec *corev1.ServiceSpec, path *field.Path) field.ErrorList {
	var errs field.ErrorList
	if spec.Type == corev1.ServiceTypeExternalName {
		errs = validateExternalName(spec, path)
	} else {
		errs = validateClusterIPs(spec, path)
	}
	for i, ip := range spec.ExternalIPs {
		at := path.Child("externalIPs").Index(i)
		if found := validation.IsValidIPForLegacyField(at, ip, false, nil); len(found) > 0 {
			errs = append(errs, found...)
		} else if parsed := netutils.ParseIPSloppy(ip); parsed.IsUnspecified() || parsed.IsLoopback() || parsed.IsLinkLocalUnicast() || parsed.IsLinkLocalMulticast() {
			errs = append(errs, field.Invalid(at, ip, "may not be special"))
		}
	}
	return errs
}

func validateClusterIPs(spec *corev1.ServiceSpec, path *field.Path) field.ErrorList {
	var errs field.ErrorList
	clusterIPs := path.Child("clusterIPs")
	if spec.ClusterIP == headless && spec.Type != corev1.ServiceTypeClusterIP {
		errs = append(errs, field.Invalid(clusterIPs.Index(0), spec.ClusterIP, "may not be None for this type"))
	}
	ips := spec.ClusterIPs
	if len(ips) == 0 && spec.ClusterIP != "" {
		ips = []string{spec.ClusterIP}
	}
	if len(ips) > 2 {
		errs = append(errs, field.Invalid(clusterIPs, ips, "may hold two addresses at most"))
	}
	if len(spec.ClusterIPs) > 0 && spec.ClusterIPs[0] != spec.ClusterIP {
		errs = append(errs, field.Invalid(clusterIPs.Index(0), spec.ClusterIPs[0], "must be clusterIP"))
	}
	if slices.Equal(ips, []string{headless}) {
		ips = nil
	}
	wrong := false
	for i, ip := range ips {
		found := validation.IsValidIPForLegacyField(clusterIPs.Index(i), ip, false, nil)
		errs = append(errs, found...)
		wrong = wrong || len(found) > 0
	}
	if !wrong && len(ips) == 2 && netutils.IsIPv6String(ips[0]) == netutils.IsIPv6String(ips[1]) {
		errs = append(errs, field.Invalid(clusterIPs, ips, "may hold one address of each family at most"))
	}
	return append(errs, validateFamilies(spec, ips, wrong, path)...)
}

func validateFamilies(spec *corev1.ServiceSpec, ips []string, wrong bool, path *field.Path) field.ErrorList {
	var errs field.ErrorList
	for i, family := range spec.IPFamilies {
		at := path.Child("ipFamilies").Index(i)
		if !oneOf(family, corev1.IPv4Protocol, corev1.IPv6Protocol) {
			errs = append(errs, field.NotSupported[string](at, family, nil))
		}
		if slices.Contains(spec.IPFamilies[:i], family) {
			errs = append(errs, field.Duplicate(at, family))
		}
		if !wrong && i < len(ips) && netutils.IsIPv6String(ips[i]) != (family == corev1.IPv6Protocol) {
			errs = append(errs, field.Invalid(path.Child("clusterIPs").Index(i), ips[i], "must be of the family"))
		}
	}
	policy := spec.IPFamilyPolicy
	at := path.Child("ipFamilyPolicy")
	if policy != nil && !oneOf(*policy, corev1.IPFamilyPolicySingleStack, corev1.IPFamilyPolicyPreferDualStack, corev1.IPFamilyPolicyRequireDualStack) {
		errs = append(errs, field.NotSupported[string](at, *policy, nil))
	}
	// What is headless and selects nothing has both families, unless it says otherwise.
	single := policy == nil && !(spec.ClusterIP == headless && len(spec.Selector) == 0) || policy != nil && *policy == corev1.IPFamilyPolicySingleStack
	if single && (len(ips) == 2 || len(spec.IPFamilies) == 2) {
		errs = append(errs, field.Invalid(at, policy, "must be dual-stack"))
	}
	return errs
}

func validateExternalName(spec *corev1.ServiceSpec, path *field.Path) field.ErrorList {
	var errs field.ErrorList
	if spec.ClusterIP != "" || len(spec.ClusterIPs) > 0 {
		errs = append(errs, field.Forbidden(path.Child("clusterIPs"), "may not be set when type is ExternalName"))
	}
	if len(spec.IPFamilies) > 0 || spec.IPFamilyPolicy != nil {
		errs = append(errs, field.Forbidden(path.Child("ipFamilies"), "may not be set when type is ExternalName"))
	}
	name := strings.TrimSuffix(spec.ExternalName, ".")
	if name == "" {
		return append(errs, field.Required(path.Child("externalName"), ""))
	}
	for _, message := range validation.IsDNS1123Subdomain(name) {
		errs = append(errs, field.Invalid(path.Child("externalName"), name, message))
	}
	return errs
}
