package main

import (
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/managedfields"
)

// dropBrokenManagedFields forgets managed fields that cannot be read; the server starts them anew then, without a word.
func dropBrokenManagedFields(meta metav1.Object) {
	if managedfields.ValidateManagedFields(meta.GetManagedFields()) != nil {
		meta.SetManagedFields(nil)
	}
}
