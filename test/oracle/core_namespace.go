package main

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

// fillNamespace sets the label that names the namespace.
func fillNamespace(object map[string]any) {
	name, _, _ := unstructured.NestedString(object, "metadata", "name")
	if name != "" {
		_ = unstructured.SetNestedField(object, name, "metadata", "labels", corev1.LabelMetadataName)
	}
}

func validateNamespace(object runtime.Object) field.ErrorList {
	var errs field.ErrorList
	for i, finalizer := range object.(*corev1.Namespace).Spec.Finalizers {
		errs = append(errs, validateFinalizer(string(finalizer), field.NewPath("spec", "finalizers").Index(i))...)
	}
	return errs
}
