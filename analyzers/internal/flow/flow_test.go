package flow_test

import (
	"testing"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// TestIsVariable tells a variable of the environment, which may be secret by its name, from the whole environment, which is
// secret as some of it is.
func TestIsVariable(t *testing.T) {
	const environment = model.Local | model.Environment
	for _, test := range []struct {
		source summary.Source
		want   bool
	}{
		{summary.Source{Labels: environment, Name: "EDITOR"}, true},
		{summary.Source{Labels: environment | model.Secret, Name: "DB_PASSWORD"}, true},
		{summary.Source{Labels: environment}, true},
		{summary.Source{Labels: environment | model.Secret}, false},
		{summary.Source{Labels: model.Local | model.CommandLine, Name: "x"}, false},
	} {
		if got := flow.IsVariable(&test.source); got != test.want {
			t.Errorf("%v %q is a variable of the environment: %t, want %t", test.source.Labels, test.source.Name, got, test.want)
		}
	}
}

func TestGoesThrough(t *testing.T) {
	steps := []summary.Step{{Kind: summary.Through, Func: "Join"}, {Kind: summary.Passed, Func: "run"}}
	for fn, want := range map[string]bool{"Join": true, "run": false, "": false} {
		if got := flow.GoesThrough(steps, func(through string) bool { return through == fn }); got != want {
			t.Errorf("goes through %q: %t, want %t", fn, got, want)
		}
	}
}
