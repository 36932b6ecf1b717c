package main

import "encoding/json"

// question is one line of standard input: a manifest, as JSON or as YAML text.
type question struct {
	ID string `json:"id"`
	// Releases to ask; all that serve the kind where omitted.
	Releases []string `json:"releases,omitempty"`
	// Manifest is kept as written, so that duplicate keys are seen.
	Manifest json.RawMessage `json:"manifest,omitempty"`
	YAML     *string         `json:"yaml,omitempty"`
}

// answer is one line of standard output.
type answer struct {
	ID      string             `json:"id"`
	Results map[string]verdict `json:"results"`
	// Error says why no server could be asked at all.
	Error string `json:"error,omitempty"`
}

// verdict is what the server of one release says to a create.
type verdict struct {
	Accepted bool     `json:"accepted"`
	Errors   []string `json:"errors,omitempty"`
	// Defaulted is the manifest after decoding and defaulting, before the server adds its own metadata.
	Defaulted map[string]any `json:"defaulted,omitempty"`
}

func refused(errs ...error) verdict {
	v := verdict{Errors: make([]string, 0, len(errs))}
	for _, err := range errs {
		v.Errors = append(v.Errors, err.Error())
	}
	return v
}
