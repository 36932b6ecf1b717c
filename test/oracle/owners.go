package main

import (
	"slices"

	"k8s.io/apimachinery/pkg/api/equality"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// dropRepeatedOwners removes owner references that are there twice; the server does so with a warning.
func dropRepeatedOwners(meta metav1.Object) {
	var kept []metav1.OwnerReference
	owners := meta.GetOwnerReferences()
	for _, owner := range owners {
		if !slices.ContainsFunc(kept, func(k metav1.OwnerReference) bool { return equality.Semantic.DeepEqual(k, owner) }) {
			kept = append(kept, owner)
		}
	}
	if len(kept) < len(owners) {
		meta.SetOwnerReferences(kept)
	}
}
