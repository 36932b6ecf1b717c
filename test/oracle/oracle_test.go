package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func TestDecoding(t *testing.T) {
	judgeAll(t, "here", []oracleCase{
		{"accept", widget(`{"size":1}`), ""},
		{"unknown field", widget(`{"size":1,"sizes":2}`), `unknown field "spec.sizes"`},
		{"unknown field that is null", widget(`{"size":1,"sizes":null}`), `unknown field "spec.sizes"`},
		{"unknown metadata", strings.Replace(widget(`{"size":1}`), `"name"`, `"nome":1,"name"`, 1), `unknown field "metadata.nome"`},
		{"duplicate key", widget(`{"size":1,"size":1}`), `duplicate field "spec.size"`},
		{"duplicate key where anything goes", widget(`{"size":1,"open":{"x":{"y":1,"y":1}}}`), `duplicate field`},
		{"anything goes", widget(`{"size":1,"open":{"x":{"y":1}}}`), ""},
		{"strict again where declared", widget(`{"size":1,"open":{"known":{"b":1}}}`), `unknown field "spec.open.known.b"`},
		{"objects in free values", widget(`{"size":1,"free":{"x":{"y":1}}}`), `unknown field "spec.free.x.y"`},
		{"scalars in free values", widget(`{"size":1,"free":{"x":[1]}}`), ""},
		{"unknown field in dropped status", strings.Replace(widget(`{"size":1}`), `"spec"`, `"status":{"red":1},"spec"`, 1), `unknown field "status.red"`},
		{"wrong type in dropped status", strings.Replace(widget(`{"size":1}`), `"spec"`, `"status":{"ready":1},"spec"`, 1), ""},
	})
}

func TestNulls(t *testing.T) {
	judgeAll(t, "here", []oracleCase{
		{"null counts as absent", widget(`{"size":null}`), "spec.size: Required value"},
		{"null map value is dropped", widget(`{"size":1,"words":{"a":null}}`), ""},
		{"null item stays", widget(`{"size":1,"tags":[null]}`), "must be of type string"},
		{"null becomes the default", widget(`{"size":1,"color":null}`), ""},
		{"nullable does not imply the enum", widget(`{"size":1,"shade":null}`), "Unsupported value: null"},
		{"null label is empty", strings.Replace(widget(`{"size":1}`), `"name"`, `"labels":{"a":null},"name"`, 1), ""},
	})
}

func TestValues(t *testing.T) {
	judgeAll(t, "here", []oracleCase{
		{"double without fraction", widget(`{"size":1.0}`), ""},
		{"double without fraction read by a rule", widget(`{"size":1.0,"least":1}`), "expected int, got float64"},
		{"fraction", widget(`{"size":1.5}`), "must be of type integer"},
		{"beyond int32", widget(`{"size":2147483648}`), "int32"},
		{"code points", widget(`{"size":1,"label":"a😀ü"}`), ""},
		{"too long", widget(`{"size":1,"label":"abcd"}`), "Too long"},
		{"pattern", widget(`{"size":1,"label":"ba"}`), "should match '^a'"},
		{"enum", widget(`{"size":1,"color":"blue"}`), "Unsupported value"},
		{"date-time", widget(`{"size":1,"since":"yesterday"}`), "date-time"},
		{"list where a string has a format", widget(`{"size":1,"since":["x"]}`), ""},
		{"list where a string has none", widget(`{"size":1,"label":["x"]}`), "must be of type string"},
		{"int-or-string", widget(`{"size":1,"port":"http"}`), ""},
		{"int-or-string takes a whole double", widget(`{"size":1,"port":1.0}`), ""},
		{"int-or-string takes no boolean", widget(`{"size":1,"port":true}`), "must be of type"},
		{"minimum", widget(`{"size":0}`), "greater than or equal to 1"},
	})
}

func TestRulesAndLists(t *testing.T) {
	judgeAll(t, "here", []oracleCase{
		{"rule holds", widget(`{"size":2,"least":1}`), ""},
		{"rule fails", widget(`{"size":1,"least":2}`), "least is more than size"},
		{"rules wait for required fields", widget(`{"least":2}`), "some validation rules were not checked"},
		{"set", widget(`{"size":1,"tags":["a","a"]}`), "Duplicate value"},
		{"set of numbers", widget(`{"size":1,"numbers":[1,2,1]}`), "Duplicate value"},
		{"set that tells integers from doubles", widget(`{"size":1,"numbers":[1,1.0]}`), ""},
		{"map", widget(`{"size":1,"parts":[{"name":"a"},{"name":"a","side":"right"}]}`), ""},
		{"map with a key by default", widget(`{"size":1,"parts":[{"name":"a"},{"name":"a","side":"left"}]}`), "Duplicate value"},
	})
}

func TestMetadata(t *testing.T) {
	named := func(metadata string) string {
		return strings.Replace(widget(`{"size":1}`), `{"name":"w"}`, metadata, 1)
	}
	judgeAll(t, "here", []oracleCase{
		{"no name", named(`{}`), "name or generateName is required"},
		{"generated name", named(`{"generateName":"w-"}`), ""},
		{"bad name", named(`{"name":"W"}`), "RFC 1123 subdomain"},
		{"bad namespace", named(`{"name":"w","namespace":"a_b"}`), "RFC 1123 label"},
		{"bad label", named(`{"name":"w","labels":{"a":"-"}}`), "a valid label must be"},
		{"label of another type", named(`{"name":"w","labels":{"a":1}}`), "cannot unmarshal number"},
		{"upper-case annotation prefix", named(`{"name":"w","annotations":{"A.B/c":""}}`), ""},
		{"upper-case label prefix", named(`{"name":"w","labels":{"A.B/c":""}}`), "prefix part"},
		{"resource version", named(`{"name":"w","resourceVersion":"7"}`), "resourceVersion should not be set"},
		{"generated name with a bad letter", named(`{"generateName":"Ab-"}`), "RFC 1123 subdomain"},
		{"generated name whose last letter is masked", named(`{"name":"w","generateName":"B-"}`), ""},
		{"managed fields that cannot be read", named(`{"name":"w","managedFields":[{"operation":"X"}]}`), ""},
		{"negative generation", named(`{"name":"w","generation":-1}`), ""},
		{"owner", named(`{"name":"w","ownerReferences":[{"apiVersion":"v1","kind":"Pod","name":"p"}]}`), "uid"},
	})
}

func TestDefaults(t *testing.T) {
	v := ask(t, widget(`{"size":1,"color":null,"nested":{},"parts":[{"name":"a"}]}`), "here")
	expect(t, v, "")
	want := map[string]any{
		"size": int64(1), "color": "red", "nested": map[string]any{"depth": int64(3)},
		"deep":  map[string]any{"inner": int64(4)},
		"parts": []any{map[string]any{"name": "a", "side": "left"}},
	}
	if !reflect.DeepEqual(v.Defaulted["spec"], want) {
		t.Errorf("got %v", v.Defaulted["spec"])
	}
	if _, there := v.Defaulted["status"]; there {
		t.Error("status is there")
	}
}

func TestYAML(t *testing.T) {
	served := serveWidgets(t)
	for spec, want := range map[string]string{
		"{size: 1.0, least: 1}":         "",
		"{size: 1, size: 1}":            `already set`,
		"{<<: {size: 1}, label: \"a\"}": "",
		"{<<: {size: 1}, size: 2}":      `already set`,
		"{size: 1, label: yes}":         "must be of type string",
		"{size: 1, label: \"a\"}":       "",
	} {
		text := "apiVersion: example.test/v1\nkind: Widget\nmetadata: {name: w}\nspec: " + spec + "\n"
		expect(t, served.answer(&question{YAML: &text}).Results["here"], want)
	}
	for _, text := range []string{"", "a: [", "kind: Widget", "- 1"} {
		if got := served.answer(&question{YAML: &text}); got.Error == "" || len(got.Results) > 0 {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestStreamKeepsOrder(t *testing.T) {
	var in, out bytes.Buffer
	for i := range 500 {
		fmt.Fprintf(&in, `{"id":"%d","manifest":%s}`+"\n", i, widget(fmt.Sprintf(`{"size":%d}`, i)))
	}
	in.WriteString("nonsense\n")
	if err := stream(serveWidgets(t), &in, &out, 4); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != 501 || !strings.Contains(lines[500], `"error"`) {
		t.Fatalf("%d lines, the last is %s", len(lines), lines[len(lines)-1])
	}
	for i, line := range lines[:500] {
		var a answer
		if err := json.Unmarshal([]byte(line), &a); err != nil || a.ID != fmt.Sprint(i) || a.Results["here"].Accepted != (i > 0) {
			t.Fatalf("line %d is %s", i, line)
		}
	}
}

func TestReleases(t *testing.T) {
	served := serveWidgets(t)
	old := strings.Replace(widget(`{}`), "/v1", "/v0", 1)
	if got := served.answer(&question{Manifest: json.RawMessage(old)}); len(got.Results) > 0 || got.Error != "" {
		t.Errorf("a version that is not served is judged: %v", got)
	}
	if got := served.answer(&question{Manifest: json.RawMessage(widget(`{"size":1}`)), Releases: []string{"there"}}); len(got.Results) > 0 {
		t.Errorf("a release that was not asked answers: %v", got)
	}
}
