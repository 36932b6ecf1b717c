package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"go.yaml.in/yaml/v3"
)

// corpusFile is an entry of the corpus's index.
type corpusFile struct {
	File      string `json:"file"`
	Documents []struct {
		Index      int             `json:"index"`
		Kind       string          `json:"kind"`
		AcceptedBy []string        `json:"acceptedBy"`
		Errors     json.RawMessage `json:"errors"`
	} `json:"documents"`
}

// TestCorpus compares the recorded verdict of every document of the corpus, release by release.
func TestCorpus(t *testing.T) {
	corpus, crds := folder("CORPUS", "corpus"), folder("CRDS", "crds")
	text, err := os.ReadFile(filepath.Join(corpus, "index.json"))
	if err != nil {
		fmt.Printf("there is no corpus in %s (set CORPUS and CRDS to the folders): its verdicts are left out\n", corpus)
		t.Skip()
	}
	var files []corpusFile
	if err := json.Unmarshal(text, &files); err != nil {
		t.Fatal(err)
	}
	served, err := readReleases(crds)
	if err != nil {
		t.Fatal(err)
	}
	// The folder of CRDs may hold releases that came after the corpus was recorded.
	asked := map[string]bool{}
	for _, file := range files {
		for _, recorded := range file.Documents {
			for _, release := range recorded.AcceptedBy {
				asked[release] = true
			}
		}
	}
	judged := 0
	for _, file := range files {
		documents := yamlDocuments(t, filepath.Join(corpus, file.File))
		for _, recorded := range file.Documents {
			if recorded.AcceptedBy == nil && recorded.Errors == nil {
				continue
			}
			got := served.answer(&question{YAML: &documents[recorded.Index]})
			if got.Error != "" {
				t.Errorf("%s#%d: %s", file.File, recorded.Index, got.Error)
			}
			for release, v := range got.Results {
				if !asked[release] {
					continue
				}
				judged++
				if v.Accepted != slices.Contains(recorded.AcceptedBy, release) {
					t.Errorf("%s#%d %s %s: accepted is %v here; recorded are %v %s; errors %q",
						file.File, recorded.Index, recorded.Kind, release, v.Accepted, recorded.AcceptedBy, recorded.Errors, v.Errors)
				}
			}
			for _, release := range recorded.AcceptedBy {
				if _, served := got.Results[release]; !served {
					t.Errorf("%s#%d %s: %s does not serve it, but is recorded to accept it", file.File, recorded.Index, recorded.Kind, release)
				}
			}
		}
	}
	fmt.Printf("%d recorded verdicts compared\n", judged)
}

func folder(variable, name string) string {
	if set := os.Getenv(variable); set != "" {
		return set
	}
	return filepath.Join("..", "..", "..", "shared", name)
}

// yamlDocuments splits a file at its document markers, and keeps empty documents.
func yamlDocuments(t *testing.T, file string) []string {
	t.Helper()
	reader, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	var documents []string
	decoder := yaml.NewDecoder(reader)
	for {
		var node yaml.Node
		if err := decoder.Decode(&node); err != nil {
			if len(documents) == 0 {
				t.Fatalf("%s: %v", file, err)
			}
			return documents
		}
		text, err := yaml.Marshal(&node)
		if err != nil {
			t.Fatal(err)
		}
		documents = append(documents, string(text))
	}
}
