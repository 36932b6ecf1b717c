package main

import (
	"context"
	"strings"

	corev1 "k8s.io/api/core/v1"
	apimeta "k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/api/validation"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/sets"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/storage/names"
)

// coreStrategy validates a core kind where the registry of custom resources has a strategy of its own.
type coreStrategy struct {
	runtime.ObjectTyper
	names.NameGenerator
	coreKind
}

func (s coreStrategy) NamespaceScoped() bool                                     { return s.namespaced }
func (s coreStrategy) PrepareForCreate(context.Context, runtime.Object)          {}
func (s coreStrategy) WarningsOnCreate(context.Context, runtime.Object) []string { return nil }
func (s coreStrategy) Canonicalize(runtime.Object)                               {}
func (s coreStrategy) Validate(_ context.Context, o runtime.Object) field.ErrorList {
	meta, err := apimeta.Accessor(o)
	if err != nil {
		return field.ErrorList{field.InternalError(nil, err)}
	}
	path := field.NewPath("metadata")
	errs := validation.ValidateObjectMetaAccessor(meta, s.namespaced, s.nameFn, path)
	for i, finalizer := range meta.GetFinalizers() {
		errs = append(errs, validateFinalizer(finalizer, path.Child("finalizers").Index(i))...)
	}
	if s.validate != nil {
		errs = append(errs, s.validate(o)...)
	}
	return errs
}

var standardFinalizers = sets.New(string(corev1.FinalizerKubernetes), metav1.FinalizerOrphanDependents, metav1.FinalizerDeleteDependents)

// validateFinalizer refuses an unqualified finalizer that the server does not know; custom resources only get a warning.
func validateFinalizer(name string, path *field.Path) field.ErrorList {
	errs := validation.ValidateFinalizerName(name, path)
	if !strings.Contains(name, "/") && !standardFinalizers.Has(name) {
		errs = append(errs, field.Invalid(path, name, "neither a standard finalizer nor fully qualified"))
	}
	return errs
}
