package main

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

// fillNamespace sets the label that names the namespace.
func fillNamespace(object runtime.Object) {
	namespace := object.(*corev1.Namespace)
	if namespace.Name == "" {
		return
	}
	if namespace.Labels == nil {
		namespace.Labels = map[string]string{}
	}
	namespace.Labels[corev1.LabelMetadataName] = namespace.Name
}

func validateNamespace(object runtime.Object) field.ErrorList {
	var errs field.ErrorList
	for i, finalizer := range object.(*corev1.Namespace).Spec.Finalizers {
		errs = append(errs, validateFinalizer(string(finalizer), field.NewPath("spec", "finalizers").Index(i))...)
	}
	return errs
}
