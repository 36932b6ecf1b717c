package main

import (
	"fmt"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	v1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structural "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apiextensions-apiserver/pkg/crdserverscheme"
	"k8s.io/apiextensions-apiserver/pkg/registry/customresource"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/registry/rest"
)

// resource is one served version of a custom resource, compiled as getOrCreateServingInfoFor of the custom resource handler compiles it.
type resource struct {
	kind      schema.GroupVersionKind
	schema    *structural.Structural
	strategy  rest.RESTCreateStrategy
	hasStatus bool
	typer     unstructuredTyper
}

func newResource(crd *v1.CustomResourceDefinition, version *v1.CustomResourceDefinitionVersion) (*resource, error) {
	kind := schema.GroupVersionKind{Group: crd.Spec.Group, Version: version.Name, Kind: crd.Spec.Names.Kind}
	var props *apiextensions.JSONSchemaProps
	var spine *structural.Structural
	if version.Schema != nil {
		internal := &apiextensions.CustomResourceValidation{}
		if err := v1.Convert_v1_CustomResourceValidation_To_apiextensions_CustomResourceValidation(version.Schema, internal, nil); err != nil {
			return nil, fmt.Errorf("%s: %w", kind, err)
		}
		props = internal.OpenAPIV3Schema
		made, err := structural.NewStructural(props)
		if err != nil {
			return nil, fmt.Errorf("%s: the schema is not structural: %w", kind, err)
		}
		spine = made.DeepCopy()
		if err := defaulting.PruneDefaults(spine); err != nil {
			return nil, fmt.Errorf("%s: %w", kind, err)
		}
	}
	validator, _, err := validation.NewSchemaValidator(props)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", kind, err)
	}
	var status *apiextensions.CustomResourceSubresourceStatus
	var scale *apiextensions.CustomResourceSubresourceScale
	if sub := version.Subresources; sub != nil {
		if sub.Status != nil {
			status = &apiextensions.CustomResourceSubresourceStatus{}
		}
		if sub.Scale != nil {
			scale = &apiextensions.CustomResourceSubresourceScale{}
			if err := v1.Convert_v1_CustomResourceSubresourceScale_To_apiextensions_CustomResourceSubresourceScale(sub.Scale, scale, nil); err != nil {
				return nil, fmt.Errorf("%s: %w", kind, err)
			}
		}
	}
	typer := newUnstructuredTyper()
	namespaced := crd.Spec.Scope == v1.NamespaceScoped
	// The validator of status alone is only used for updates of the status subresource.
	strategy := customresource.NewStrategy(typer, namespaced, kind, validator, nil, spine, status, scale, version.SelectableFields)
	return &resource{kind: kind, schema: spine, strategy: strategy, hasStatus: status != nil, typer: typer}, nil
}

// unstructuredTyper names and makes unstructured objects.
type unstructuredTyper struct{ runtime.ObjectTyper }

func newUnstructuredTyper() unstructuredTyper {
	return unstructuredTyper{crdserverscheme.NewUnstructuredObjectTyper()}
}

func (unstructuredTyper) New(kind schema.GroupVersionKind) (runtime.Object, error) {
	made := &unstructured.Unstructured{}
	made.SetGroupVersionKind(kind)
	return made, nil
}
