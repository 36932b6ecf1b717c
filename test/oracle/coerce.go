package main

import (
	"errors"
	"fmt"

	structural "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/objectmeta"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
)

// decode reads a body as the custom resource handler does under strict field validation: duplicate and unknown fields are errors,
// nulls are pruned, defaults are filled in.
// It mirrors schemaCoercingDecoder, unstructuredSchemaCoercer.apply and unstructuredDefaulter of pkg/apiserver/customresource_handler.go.
func (r *resource) decode(b body) (*unstructured.Unstructured, error) {
	into := &unstructured.Unstructured{}
	into.SetGroupVersionKind(r.kind)
	_, _, err := b.serializer(r.typer, r.typer).Decode(b.bytes, &r.kind, into)
	strict, ok := runtime.AsStrictDecodingError(err)
	if err != nil && !ok {
		return nil, err
	}
	var errs []error
	if strict != nil {
		errs = append(errs, strict.Errors()...)
	}
	unknown, err := coerce(into, r.schema)
	if err != nil {
		return nil, err
	}
	for _, path := range unknown {
		errs = append(errs, fmt.Errorf("unknown field %q", path))
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	defaulting.Default(into.Object, r.schema)
	return into, nil
}

// coerce prunes the object to its schema and returns the paths of what it dropped.
func coerce(u *unstructured.Unstructured, s *structural.Structural) ([]string, error) {
	kind, foundKind, err := unstructured.NestedString(u.Object, "kind")
	if err != nil {
		return nil, err
	}
	apiVersion, foundAPIVersion, err := unstructured.NestedString(u.Object, "apiVersion")
	if err != nil {
		return nil, err
	}
	meta, foundMeta, unknown, err := objectmeta.GetObjectMetaWithOptions(u.Object, objectmeta.ObjectMetaOptions{ReturnUnknownFieldPaths: true})
	if err != nil {
		return nil, err
	}
	unknown = append(unknown, pruning.PruneWithOptions(u.Object, s, true, structural.UnknownFieldPathOptions{TrackUnknownFieldPaths: true})...)
	defaulting.PruneNonNullableNullsWithoutDefaults(u.Object, s)
	fieldErr, paths := objectmeta.CoerceWithOptions(nil, u.Object, s, false, objectmeta.CoerceOptions{ReturnUnknownFieldPaths: true})
	if fieldErr != nil {
		return nil, fieldErr
	}
	unknown = append(unknown, paths...)
	if foundKind {
		u.SetKind(kind)
	}
	if foundAPIVersion {
		u.SetAPIVersion(apiVersion)
	}
	if foundMeta {
		if err := objectmeta.SetObjectMeta(u.Object, meta); err != nil {
			return nil, err
		}
	}
	return unknown, nil
}
