package flow_test

import (
	"slices"
	"testing"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

func TestKindOf(t *testing.T) {
	for text, want := range map[string]struct {
		kind flow.StepKind
		fn   string
	}{
		"through Join":   {flow.Through, "Join"},
		"passed to run":  {flow.Passed, "run"},
		"returned by f":  {flow.Returned, "f"},
		"written by Get": {flow.Written, "Get"},
		"kept by Set":    {flow.Kept, "Set"},
		"throughput":     {flow.Other, ""},
		"":               {flow.Other, ""},
	} {
		if kind, fn := flow.KindOf(summary.Step{Text: text}); kind != want.kind || fn != want.fn {
			t.Errorf("step %q is of kind %d and about %q, want %d and %q", text, kind, fn, want.kind, want.fn)
		}
	}
}

func TestSources(t *testing.T) {
	is := map[string]func(*summary.Source) bool{
		"variable": flow.IsVariable, "environment": flow.IsEnvironment, "command line": flow.IsCommandLine,
		"configuration": flow.IsConfiguration, "database": flow.IsDatabase, "clock": flow.IsClock,
	}
	for _, test := range []struct {
		labels model.Labels
		text   string
		want   []string
		name   string // of the variable of the environment
	}{
		{model.Local, `environment variable "EDITOR"`, []string{"variable", "environment"}, "EDITOR"},
		{model.Local, "environment variable", []string{"variable", "environment"}, ""},
		{model.Local | model.Secret, "environment", []string{"environment"}, ""},
		{model.Local, "command-line flag", []string{"command line"}, ""},
		{model.Local, "configuration value", []string{"configuration"}, ""},
		{model.Local, "database value", []string{"database"}, ""},
		{model.WeakRandom, "time of day", []string{"clock"}, ""},
		{model.WeakRandom, "random number", nil, ""},
		{model.Secret, "time of day", nil, ""},
		{model.Remote, "environment", nil, ""},
	} {
		s := &summary.Source{Labels: test.labels, Text: test.text}
		n := 0
		for kind, f := range is {
			if f(s) {
				n++
				if !slices.Contains(test.want, kind) {
					t.Errorf("%v %q is %s", s.Labels, s.Text, kind)
				}
			}
		}
		if n < len(test.want) {
			t.Errorf("%v %q is %d of %v", s.Labels, s.Text, n, test.want)
		}
		if name := flow.Variable(s); name != test.name {
			t.Errorf("%q is the variable %q, want %q", s.Text, name, test.name)
		}
	}
}

// TestRedaction has a logger that writes JSON show a field that a logger of text would not, though no method hides it.
func TestRedaction(t *testing.T) {
	for given, want := range map[string]struct {
		method   string
		onlyJSON bool
	}{
		"":               {"", false},
		"String method":  {"String method", false},
		"JSON: LogValue": {"LogValue", true},
		"JSON: ":         {"", true},
	} {
		if method, onlyJSON := flow.Redaction(summary.Sink{Given: given}); method != want.method || onlyJSON != want.onlyJSON {
			t.Errorf("%q hides by %q, only of JSON %t", given, method, onlyJSON)
		}
	}
}
