package main

import (
	"slices"

	corev1 "k8s.io/api/core/v1"
	metavalidation "k8s.io/apimachinery/pkg/apis/meta/v1/validation"
	"k8s.io/apimachinery/pkg/runtime"
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
	errs = append(errs, validateServiceAnnotations(object.(*corev1.Service))...)
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
