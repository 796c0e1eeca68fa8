// Package across keeps the state of jobs as text, for whichever package has them.
package across

import (
	"bytes"
	"encoding/json"
	"io"
	"sync"
)

// A Job has a state that is text.
type Job struct {
	Name  string
	State string
}

// Text returns the state.
func (j *Job) Text() string { return j.State }

// Keep sets the state.
func (j *Job) Keep(b []byte) { j.State = string(b) }

// Encode returns the text of any value.
func Encode(v any) (string, error) {
	b, err := json.Marshal(v)
	return string(b), err
}

// Decode fills a value from a text.
func Decode(text string, v any) error { return json.Unmarshal([]byte(text), v) }

// Read fills a value from what a reader has.
func Read(r io.Reader, v any) error { return json.NewDecoder(r).Decode(v) }

// Write encodes a value into a buffer.
func Write(b *bytes.Buffer, v any) error { return json.NewEncoder(b).Encode(v) }

// A Plan is a state of which both packages know the type.
type Plan struct {
	Dir   string `json:"dir"`
	Query string `json:"query"`
	Other struct{ From, To string }
}

// NewPlan returns the text of a plan.
func NewPlan(dir, query string) []byte {
	b, _ := json.Marshal(&Plan{Dir: dir, Query: query})
	return b
}

// ParsePlan returns the plan of a text.
func ParsePlan(text []byte) (*Plan, error) {
	p := new(Plan)
	if err := json.Unmarshal(text, p); err != nil {
		return nil, err
	}
	return p, nil
}

// A Record is what a database has of a task.
type Record struct {
	ID    int
	State string
}

// A Base is what tasks have in common.
type Base struct {
	Record *Record
	mu     sync.Mutex
}

// State returns the state.
func (b *Base) State() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.Record != nil {
		return b.Record.State
	}
	return ""
}
