package main

import (
	"encoding/json"
	"testing"
)

func core(kind, rest string) string {
	return `{"apiVersion":"v1","kind":"` + kind + `","metadata":{"name":"a"},` + rest + `}`
}

func TestCore(t *testing.T) {
	judgeAll(t, "core", []oracleCase{
		{"secret", core("Secret", `"stringData":{"a.b_C-1":"x"}`), ""},
		{"secret with a bad key", core("Secret", `"stringData":{"a b":"x"}`), "a valid config key"},
		{"secret not in base64", core("Secret", `"data":{"a":"%"}`), "illegal base64"},
		{"secret with an unknown field", core("Secret", `"datas":{}`), `unknown field "datas"`},
		{"secret with a duplicate", core("Secret", `"data":{},"data":{}`), `duplicate field "data"`},
		{"secret with a wrong type", core("Secret", `"stringData":{"a":1}`), "cannot unmarshal number"},
		{"TLS secret without key", core("Secret", `"type":"kubernetes.io/tls","stringData":{"tls.crt":""}`), "tls.key"},
		{"config map", core("ConfigMap", `"data":{"a":"x"},"binaryData":{"b":"eA=="}`), ""},
		{"config map with a key twice", core("ConfigMap", `"data":{"a":"x"},"binaryData":{"a":"eA=="}`), "duplicate of key"},
		{"namespace", core("Namespace", `"spec":{}`), ""},
		{"namespace with a bad finalizer", core("Namespace", `"spec":{"finalizers":["x"]}`), "finalizer"},
		{"service account", core("ServiceAccount", `"automountServiceAccountToken":false`), ""},
		{"service", core("Service", `"spec":{"ports":[{"port":80}]}`), ""},
		{"service without ports", core("Service", `"spec":{}`), "spec.ports"},
		{"headless service without ports", core("Service", `"spec":{"clusterIP":"None"}`), ""},
		{"external name", core("Service", `"spec":{"type":"ExternalName","externalName":"api.example.com"}`), ""},
		{"external name that is missing", core("Service", `"spec":{"type":"ExternalName"}`), "externalName"},
		{"ports without names", core("Service", `"spec":{"ports":[{"port":80},{"port":81}]}`), "name"},
		{"bad type", core("Service", `"spec":{"type":"X","ports":[{"port":80}]}`), "spec.type"},
		{"node port of a cluster address", core("Service", `"spec":{"ports":[{"port":80,"nodePort":30000}]}`), "nodePort"},
	})
}

func TestCoreDefaults(t *testing.T) {
	v := ask(t, core("Service", `"spec":{"ports":[{"port":80}],"selector":null},"status":{}`), "core")
	text, err := json.Marshal(v.Defaulted)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"apiVersion":"v1","kind":"Service","metadata":{"name":"a"},"spec":{"internalTrafficPolicy":"Cluster",` +
		`"ports":[{"port":80,"protocol":"TCP","targetPort":80}],"sessionAffinity":"None","type":"ClusterIP"}}`
	if string(text) != want {
		t.Errorf("got  %s\nwant %s", text, want)
	}
}
