package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"

	v1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

// judge answers a create.
type judge interface {
	judge(b body) verdict
}

// releases is what is served: for each kind, the releases that serve it.
type releases map[schema.GroupVersionKind]map[string]func() (judge, error)

// readReleases reads one release from each folder below the given one; nothing is compiled before it is asked for.
func readReleases(folder string) (releases, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	served := releases{}
	served.addCore()
	for _, entry := range entries {
		if !entry.IsDir() {
			continue
		}
		crds, err := readCRDs(filepath.Join(folder, entry.Name()))
		if err != nil {
			return nil, err
		}
		if err := served.addCRDs(entry.Name(), crds); err != nil {
			return nil, err
		}
	}
	return served, nil
}

func (r releases) addCRDs(release string, crds []*v1.CustomResourceDefinition) error {
	for _, crd := range crds {
		for i := range crd.Spec.Versions {
			version := &crd.Spec.Versions[i]
			if !version.Served {
				continue
			}
			kind := schema.GroupVersionKind{Group: crd.Spec.Group, Version: version.Name, Kind: crd.Spec.Names.Kind}
			if _, known := r[kind][release]; known {
				return fmt.Errorf("%s: %s is defined twice", release, kind)
			}
			r.add(kind, release, func() (judge, error) { return newResource(crd, version) })
		}
	}
	return nil
}

func (r releases) add(kind schema.GroupVersionKind, release string, make func() (judge, error)) {
	if r[kind] == nil {
		r[kind] = map[string]func() (judge, error){}
	}
	r[kind][release] = sync.OnceValues(make)
}

// answer asks the servers a question.
func (r releases) answer(q *question) answer {
	a := answer{ID: q.ID, Results: map[string]verdict{}}
	b, err := bodyOf(q)
	if err != nil {
		a.Error = err.Error()
		return a
	}
	kind, err := b.kind()
	if err != nil {
		a.Error = err.Error()
		return a
	}
	serving := r[kind]
	asked := q.Releases
	if asked == nil {
		for release := range serving {
			asked = append(asked, release)
		}
	}
	for _, release := range asked {
		compile, ok := serving[release]
		if !ok {
			continue
		}
		server, err := compile()
		if err != nil {
			a.Results[release] = refused(err)
			continue
		}
		a.Results[release] = server.judge(b)
	}
	return a
}
