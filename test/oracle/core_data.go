package main

import (
	"encoding/json"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

func fillSecret(object runtime.Object) {
	secret := object.(*corev1.Secret)
	setDefault(&secret.Type, corev1.SecretTypeOpaque)
}

func validateSecret(object runtime.Object) field.ErrorList {
	secret := object.(*corev1.Secret)
	path := field.NewPath("data")
	data := secret.Data
	if len(secret.StringData) > 0 {
		data = map[string][]byte{}
		for key, value := range secret.Data {
			data[key] = value
		}
		for key, value := range secret.StringData {
			data[key] = []byte(value)
		}
	}
	var errs field.ErrorList
	size := 0
	for key, value := range data {
		errs = append(errs, validateDataKey(key, path)...)
		size += len(value)
	}
	if size > corev1.MaxSecretSize {
		errs = append(errs, field.TooLong(path, "", corev1.MaxSecretSize))
	}
	required := func(key string) {
		if _, found := data[key]; !found {
			errs = append(errs, field.Required(path.Key(key), ""))
		}
	}
	jsonUnder := func(key string) {
		required(key)
		if value, found := data[key]; found && json.Unmarshal(value, &map[string]any{}) != nil {
			errs = append(errs, field.Invalid(path.Key(key), "<secret contents redacted>", "not an object in JSON"))
		}
	}
	switch secret.Type {
	case corev1.SecretTypeServiceAccountToken:
		if secret.Annotations[corev1.ServiceAccountNameKey] == "" {
			errs = append(errs, field.Required(field.NewPath("metadata", "annotations").Key(corev1.ServiceAccountNameKey), ""))
		}
	case corev1.SecretTypeDockercfg:
		jsonUnder(corev1.DockerConfigKey)
	case corev1.SecretTypeDockerConfigJson:
		jsonUnder(corev1.DockerConfigJsonKey)
	case corev1.SecretTypeBasicAuth:
		_, user := data[corev1.BasicAuthUsernameKey]
		_, password := data[corev1.BasicAuthPasswordKey]
		if !user && !password {
			errs = append(errs, field.Required(path.Key(corev1.BasicAuthUsernameKey), ""), field.Required(path.Key(corev1.BasicAuthPasswordKey), ""))
		}
	case corev1.SecretTypeSSHAuth:
		if len(data[corev1.SSHAuthPrivateKey]) == 0 {
			errs = append(errs, field.Required(path.Key(corev1.SSHAuthPrivateKey), ""))
		}
	case corev1.SecretTypeTLS:
		required(corev1.TLSCertKey)
		required(corev1.TLSPrivateKeyKey)
	}
	return errs
}

func validateConfigMap(object runtime.Object) field.ErrorList {
	config := object.(*corev1.ConfigMap)
	var errs field.ErrorList
	size := 0
	for key, value := range config.Data {
		errs = append(errs, validateDataKey(key, field.NewPath("data"))...)
		if _, twice := config.BinaryData[key]; twice {
			errs = append(errs, field.Invalid(field.NewPath("data").Key(key), key, "duplicate of key present in binaryData"))
		}
		size += len(value)
	}
	for key, value := range config.BinaryData {
		errs = append(errs, validateDataKey(key, field.NewPath("binaryData"))...)
		size += len(value)
	}
	if size > corev1.MaxSecretSize {
		errs = append(errs, field.TooLong(nil, "", corev1.MaxSecretSize))
	}
	return errs
}

func validateDataKey(key string, path *field.Path) field.ErrorList {
	var errs field.ErrorList
	for _, message := range validation.IsConfigMapKey(key) {
		errs = append(errs, field.Invalid(path.Key(key), key, message))
	}
	return errs
}
