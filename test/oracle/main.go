// The oracle answers what a Kubernetes API server says to a create under strict field validation.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
)

func main() {
	workers := flag.Int("workers", runtime.GOMAXPROCS(0), "manifests judged at a time")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: oracle [-workers n] <folder with one folder of CRDs per release>  < questions.jsonl > answers.jsonl")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *workers); err != nil {
		fmt.Fprintln(os.Stderr, "oracle:", err)
		os.Exit(1)
	}
}

func run(folder string, workers int) error {
	served, err := readReleases(folder)
	if err != nil {
		return err
	}
	return stream(served, os.Stdin, os.Stdout, workers)
}
