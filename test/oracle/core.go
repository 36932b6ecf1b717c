package main

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/validation"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/storage/names"
)

// coreRelease is the name under which the core kinds are served.
const coreRelease = "core"

var coreScheme = func() *runtime.Scheme {
	scheme := runtime.NewScheme()
	if err := corev1.AddToScheme(scheme); err != nil {
		panic(err)
	}
	return scheme
}()

// coreKind is a kind that the server knows without a definition.
type coreKind struct {
	kind       schema.GroupVersionKind
	namespaced bool
	nameFn     validation.ValidateNameFunc
	// fill sets the server's defaults.
	fill     func(object runtime.Object)
	validate func(object runtime.Object) field.ErrorList
}

func (r releases) addCore() {
	for _, k := range []coreKind{
		{kind: corev1.SchemeGroupVersion.WithKind("Secret"), namespaced: true, nameFn: validation.NameIsDNSSubdomain, fill: fillSecret, validate: validateSecret},
		{kind: corev1.SchemeGroupVersion.WithKind("ConfigMap"), namespaced: true, nameFn: validation.NameIsDNSSubdomain, validate: validateConfigMap},
		{kind: corev1.SchemeGroupVersion.WithKind("Service"), namespaced: true, nameFn: validation.NameIsDNS1035Label, fill: fillService, validate: validateService},
		{kind: corev1.SchemeGroupVersion.WithKind("Namespace"), nameFn: validation.ValidateNamespaceName, fill: fillNamespace, validate: validateNamespace},
		{kind: corev1.SchemeGroupVersion.WithKind("ServiceAccount"), namespaced: true, nameFn: validation.ValidateServiceAccountName},
	} {
		r.add(k.kind, coreRelease, func() (judge, error) { return k, nil })
	}
}

// judge answers a create of the body.
func (k coreKind) judge(b body) verdict {
	if err := b.checkSize(); err != nil {
		return refused(err)
	}
	typed, _, err := b.serializer(coreScheme, coreScheme).Decode(b.bytes, &k.kind, nil)
	if strict, ok := runtime.AsStrictDecodingError(err); ok {
		return refused(strict.Errors()...)
	}
	if err != nil {
		return refused(err)
	}
	if k.fill != nil {
		k.fill(typed)
	}
	defaulted, err := runtime.DefaultUnstructuredConverter.ToUnstructured(typed)
	if err != nil {
		return refused(err)
	}
	delete(defaulted, "status")
	strategy := coreStrategy{ObjectTyper: coreScheme, NameGenerator: names.SimpleNameGenerator, coreKind: k}
	if err := beforeStorage(strategy, typed); err != nil {
		return refused(parts(err)...)
	}
	return verdict{Accepted: true, Defaulted: defaulted}
}
