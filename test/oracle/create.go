package main

import (
	"context"
	"errors"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	apimeta "k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/storage"
)

// defaultNamespace is where a client sends a namespaced object that names no namespace.
const defaultNamespace = "default"

// judge answers a create of the body as the API server would, admission apart.
func (r *resource) judge(b body) verdict {
	if err := b.checkSize(); err != nil {
		return refused(err)
	}
	u, err := r.decode(b)
	if err != nil {
		return refused(parts(err)...)
	}
	defaulted := runtime.DeepCopyJSON(u.Object)
	if r.hasStatus {
		delete(defaulted, "status")
	}
	if err := beforeStorage(r.strategy, u); err != nil {
		return refused(parts(err)...)
	}
	return verdict{Accepted: true, Defaulted: defaulted}
}

// beforeStorage takes a decoded object through what the create handler, the generic registry and the storage do and check before they write.
func beforeStorage(strategy rest.RESTCreateStrategy, object runtime.Object) error {
	meta, err := apimeta.Accessor(object)
	if err != nil {
		return err
	}
	namespace := ""
	if strategy.NamespaceScoped() {
		if namespace = meta.GetNamespace(); namespace == "" {
			namespace = defaultNamespace
		}
	}
	rest.WipeObjectMetaSystemFields(meta)
	if err := rest.EnsureObjectNamespaceMatchesRequestNamespace(namespace, meta); err != nil {
		return err
	}
	dropRepeatedOwners(meta)
	dropBrokenManagedFields(meta)
	rest.FillObjectMetaSystemFields(meta)
	if meta.GetGenerateName() != "" && meta.GetName() == "" {
		meta.SetName(strategy.GenerateName(meta.GetGenerateName()))
	}
	if err := rest.BeforeCreate(strategy, request.WithNamespace(context.Background(), namespace), object); err != nil {
		return err
	}
	if version, err := (storage.APIObjectVersioner{}).ObjectResourceVersion(object); err == nil && version != 0 {
		return storage.ErrResourceVersionSetOnCreate
	}
	return nil
}

// parts takes apart an error that holds several.
func parts(err error) []error {
	var status *apierrors.StatusError
	if errors.As(err, &status) && status.ErrStatus.Details != nil && len(status.ErrStatus.Details.Causes) > 0 {
		var errs []error
		for _, cause := range status.ErrStatus.Details.Causes {
			errs = append(errs, errors.New(cause.Field+": "+cause.Message))
		}
		return errs
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}
