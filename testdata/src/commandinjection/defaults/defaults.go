// Package defaults has values that a request may replace: what replaces them is not written into them.
package defaults

import (
	"net/http"
	"os/exec"
)

var (
	tools   = []string{"giftool", "optipng"}
	names   = map[string]string{"gif": "giftool"}
	current = &settings{tool: "giftool"}
)

type settings struct {
	tool  string
	tools []string
}

func own(s string) []string { return []string{s} }

func run(r *http.Request) {
	list := tools
	if v := r.FormValue("tool"); v != "" {
		list = own(v)
	}
	exec.Command(list[0]) // want `HTTP form value "tool" reaches exec.Command`
}

func runMap(r *http.Request) {
	m := names
	if v := r.FormValue("tool"); v != "" {
		m = map[string]string{"gif": v}
	}
	exec.Command(m["gif"]) // want `HTTP form value "tool" reaches exec.Command`
}

func runPointer(r *http.Request) {
	s := current
	if v := r.FormValue("tool"); v != "" {
		s = &settings{tool: v}
	}
	exec.Command(s.tool) // want `HTTP form value "tool" reaches exec.Command`
}

func (s *settings) runField(r *http.Request) {
	list := s.tools
	if v := r.FormValue("tool"); v != "" {
		list = own(v)
	}
	exec.Command(list[0]) // want `HTTP form value "tool" reaches exec.Command`
}

func runCaptured(r *http.Request) {
	list := tools
	func() {
		if v := r.FormValue("tool"); v != "" {
			list = own(v)
		}
	}()
	exec.Command(list[0]) // want `HTTP form value "tool" reaches exec.Command`
}

func runStored(r *http.Request) {
	s := &settings{tools: tools}
	if v := r.FormValue("tool"); v != "" {
		s.tools = own(v)
	}
	exec.Command(s.tools[0]) // want `HTTP form value "tool" reaches exec.Command`
}

// The defaults are as they were written.
func runDefaults(s *settings) {
	exec.Command(tools[0])
	exec.Command(names["gif"])
	exec.Command(current.tool)
	exec.Command(s.tools[0])
}

func handle(w http.ResponseWriter, r *http.Request) {
	s := new(settings)
	s.runField(r)
	exec.Command(s.tools[0])
}

// What is written through the joined value is written to both.
func runWritten(r *http.Request) {
	list, other := tools2, make([]string, 1)
	if r.FormValue("own") != "" {
		list = other
	}
	list[0] = r.FormValue("tool")
	exec.Command(other[0])  // want `HTTP form value "tool" reaches exec.Command`
	exec.Command(tools2[0]) // want `HTTP form value "tool" reaches exec.Command`
}

var tools2 = []string{"giftool"}
