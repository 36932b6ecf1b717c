package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// stream answers JSON lines, several at a time and in order.
func stream(served releases, in io.Reader, out io.Writer, workers int) error {
	type job struct {
		line []byte
		done chan []byte
	}
	jobs := make(chan job, workers)
	ordered := make(chan job, 64*workers)
	for range workers {
		go func() {
			for j := range jobs {
				j.done <- answerLine(served, j.line)
			}
		}()
	}
	var readErr error
	go func() {
		defer close(ordered)
		defer close(jobs)
		reader := bufio.NewReaderSize(in, 1<<20)
		for {
			line, err := reader.ReadBytes('\n')
			if len(line) > 1 {
				j := job{line, make(chan []byte, 1)}
				ordered <- j
				jobs <- j
			}
			if err != nil {
				if !errors.Is(err, io.EOF) {
					readErr = err
				}
				return
			}
		}
	}()
	writer := bufio.NewWriterSize(out, 1<<20)
	for j := range ordered {
		if _, err := writer.Write(append(<-j.done, '\n')); err != nil {
			return err
		}
		// Whoever waits for an answer gets it at once.
		if len(ordered) == 0 {
			if err := writer.Flush(); err != nil {
				return err
			}
		}
	}
	if readErr != nil {
		return readErr
	}
	return writer.Flush()
}

func answerLine(served releases, line []byte) (text []byte) {
	q := question{}
	failed := func(why string) []byte {
		text, _ := json.Marshal(answer{ID: q.ID, Results: map[string]verdict{}, Error: why})
		return text
	}
	// A crash of the server's code is the answer to one manifest, not the end of the run.
	defer func() {
		if r := recover(); r != nil {
			text = failed(fmt.Sprintf("crash: %v", r))
		}
	}()
	if err := json.Unmarshal(line, &q); err != nil {
		return failed("not a question: " + err.Error())
	}
	text, err := json.Marshal(served.answer(&q))
	if err != nil {
		return failed(err.Error())
	}
	return text
}
