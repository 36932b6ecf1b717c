package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// widgetCRD is a made-up kind with one of everything that the tests need.
const widgetCRD = `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.example.test
spec:
  group: example.test
  scope: Namespaced
  names: {kind: Widget, plural: widgets}
  versions:
  - name: v1
    served: true
    storage: true
    subresources: {status: {}}
    schema:
      openAPIV3Schema:
        type: object
        required: [spec]
        properties:
          spec:
            type: object
            required: [size]
            x-kubernetes-validations:
            - rule: "!has(self.least) || self.least <= self.size"
              message: least is more than size
            properties:
              size: {type: integer, format: int32, minimum: 1}
              least: {type: integer}
              label: {type: string, maxLength: 3, pattern: "^a"}
              color: {type: string, default: red, enum: [red, green]}
              shade: {type: string, nullable: true, enum: [dark]}
              since: {type: string, format: date-time}
              port: {x-kubernetes-int-or-string: true}
              free: {type: object, additionalProperties: true}
              open:
                type: object
                x-kubernetes-preserve-unknown-fields: true
                properties:
                  known: {type: object, properties: {a: {type: string}}}
              tags: {type: array, x-kubernetes-list-type: set, items: {type: string}}
              parts:
                type: array
                x-kubernetes-list-type: map
                x-kubernetes-list-map-keys: [name, side]
                items:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    side: {type: string, default: left}
              words: {type: object, additionalProperties: {type: string}}
              numbers: {type: array, x-kubernetes-list-type: set, items: {type: number}}
              deep:
                type: object
                default: {}
                properties:
                  inner: {type: integer, default: 4}
              nested:
                type: object
                properties:
                  depth: {type: integer, default: 3}
          status:
            type: object
            properties: {ready: {type: boolean, default: false}}
  - name: v0
    served: false
    storage: false
    schema: {openAPIV3Schema: {type: object}}
`

func serveWidgets(t *testing.T) releases {
	t.Helper()
	crds, err := parseCRDs([]byte(widgetCRD))
	if err != nil {
		t.Fatal(err)
	}
	served := releases{}
	served.addCore()
	if err := served.addCRDs("here", crds); err != nil {
		t.Fatal(err)
	}
	return served
}

// widget is a manifest with the given spec, both as JSON.
func widget(spec string) string {
	return `{"apiVersion":"example.test/v1","kind":"Widget","metadata":{"name":"w"},"spec":` + spec + `}`
}

func ask(t *testing.T, manifest, release string) verdict {
	t.Helper()
	got := serveWidgets(t).answer(&question{Manifest: json.RawMessage(manifest)})
	v, ok := got.Results[release]
	if !ok {
		t.Fatalf("%s is not asked about %s: %s", release, manifest, got.Error)
	}
	return v
}

// expect fails unless the manifest is accepted, where want is empty, or refused with an error that says so.
func expect(t *testing.T, v verdict, want string) {
	t.Helper()
	all := strings.Join(v.Errors, "\n")
	if v.Accepted != (want == "") || !strings.Contains(all, want) {
		t.Errorf("want %q, got accepted %v: %s", want, v.Accepted, all)
	}
}

type oracleCase struct{ name, manifest, want string }

func judgeAll(t *testing.T, release string, cases []oracleCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { expect(t, ask(t, c.manifest, release), c.want) })
	}
}
