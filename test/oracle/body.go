package main

import (
	"errors"
	"fmt"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
	"sigs.k8s.io/yaml"
)

// maxBodyBytes is the API server's limit for a request.
const maxBodyBytes = 3 * 1024 * 1024

// body is a manifest as it travels to the server.
type body struct {
	bytes  []byte
	isYAML bool
}

func bodyOf(q *question) (body, error) {
	switch {
	case q.YAML != nil:
		return body{[]byte(*q.YAML), true}, nil
	case len(q.Manifest) > 0:
		return body{q.Manifest, false}, nil
	default:
		return body{}, errors.New("neither manifest nor yaml given")
	}
}

// kind reads which kind the manifest claims to be; it decides where a client would send it.
func (b body) kind() (schema.GroupVersionKind, error) {
	data := b.bytes
	if b.isYAML {
		var err error
		if data, err = yaml.YAMLToJSON(data); err != nil {
			return schema.GroupVersionKind{}, err
		}
	}
	kind, err := json.DefaultMetaFactory.Interpret(data)
	if err != nil {
		return schema.GroupVersionKind{}, err
	}
	if kind.Kind == "" || kind.Version == "" {
		return *kind, errors.New("the manifest has no apiVersion or no kind")
	}
	return *kind, nil
}

// serializer is the decoder that the server picks for the body's media type under strict field validation.
func (b body) serializer(creater runtime.ObjectCreater, typer runtime.ObjectTyper) *json.Serializer {
	return json.NewSerializerWithOptions(json.DefaultMetaFactory, creater, typer, json.SerializerOptions{Yaml: b.isYAML, Strict: true})
}

func (b body) checkSize() error {
	if len(b.bytes) > maxBodyBytes {
		return fmt.Errorf("request entity too large: limit is %d", maxBodyBytes)
	}
	return nil
}
