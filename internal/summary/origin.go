package summary

import (
	"github.com/secvet/secvet/internal/model"
)

// Source tells where data comes from.
type Source struct {
	Labels  model.Labels
	Text    string // "HTTP form value", "parameter password"
	Named   bool   // only a name says so
	Field   bool   // a field of a struct that is used as a whole
	Request bool   // an HTTP request as a whole, or its headers
	Told    bool   // its own package reports it already
	Const   string // the text of a constant. It may be a secret: it is to look at, never to print
	At      Site
	Steps   []Step // the way from there out of the functions that returned it
}

// Step is one step of a flow, for people.
type Step struct {
	At   Site
	Text string
}
