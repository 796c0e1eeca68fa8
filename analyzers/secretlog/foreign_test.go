package secretlog

import (
	"go/types"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// TestForeign holds that a library which logs what it has read itself is told apart from one that hands it on.
func TestForeign(t *testing.T) {
	p := &flow.Pass{Pass: &analysis.Pass{Pkg: types.NewPackage("example.com/app/web", "web")}}
	lib, own := summary.Site{Pkg: "github.com/owner/saml/sp"}, summary.Site{}
	for _, test := range []struct {
		source, sink summary.Site
		steps        int
		want         bool
	}{
		{lib, lib, 2, true},  // inside the library
		{lib, own, 0, true},  // by a logger that it was given
		{lib, own, 1, false}, // returned, and logged here
		{own, lib, 1, false}, // handed to the library, which logs it
		{own, own, 0, false},
		{summary.Site{Pkg: "example.com/app/store"}, lib, 1, false},
	} {
		h := &taint.Hit{Source: &summary.Source{At: test.source}, Sink: summary.Sink{At: test.sink}, Steps: make([]summary.Step, test.steps)}
		if got := isForeign(p, h); got != test.want {
			t.Errorf("%v to %v in %d steps: %v", test.source, test.sink, test.steps, got)
		}
	}
}
