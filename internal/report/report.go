// Package report writes findings for people and for tools: one file per format.
package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// A Format writes the outcome of a run. It is a function of its input: it decides nothing, filters
// nothing and reads nothing else.
type Format interface {
	Write(w io.Writer, result *finding.Result) error
}

// Options are what formats want to know besides the findings.
type Options struct {
	Version string // of secvet
	Color   bool   // whether text for people may have colours
	Short   bool   // whether text for people has one line a finding
	Width   int    // of the terminal that text for people goes to, if it is one
}

// New returns the format of that name. It shows no secret: see Discreet.
func New(name string, opts Options) (Format, error) {
	for _, f := range formats {
		if f.name == name {
			return discreet{f.make(opts)}, nil
		}
	}
	return nil, fmt.Errorf("there is no format %q; there are %s", name, strings.Join(Names(), ", "))
}

// Names returns the names of the formats.
func Names() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// formats lists the formats by the names that users give them.
var formats = []struct {
	name string
	make func(Options) Format
}{
	{"text", func(o Options) Format { return Text{Color: o.Color, Short: o.Short, Width: o.Width} }},
	{"json", func(o Options) Format { return JSON{Version: o.Version} }},
	{"sarif", func(o Options) Format { return SARIF{Version: o.Version} }},
	{"html", func(o Options) Format { return HTML{Version: o.Version} }},
	{"junit", func(Options) Format { return JUnit{} }},
	{"gitlab", func(Options) Format { return GitLab{} }},
	{"github", func(Options) Format { return GitHub{} }},
	{"markdown", func(Options) Format { return Markdown{} }},
}
