package plugin_test

import (
	"testing"

	"github.com/golangci/plugin-module-register/register"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/plugin"
)

// byDefault returns how many analyzers of the suite find something that is on by default.
func byDefault() (n int) {
	for _, r := range analyzers.Rules {
		if rule.Set(nil).Any(r) {
			n++
		}
	}
	return n
}

func TestSettings(t *testing.T) {
	for _, test := range []struct {
		settings any
		want     int // analyzers, -1 for an error
	}{
		{nil, byDefault()},
		{map[string]any{"disable": []string{"weakrand"}}, byDefault() - 1},
		{map[string]any{"enable": []string{"weakrand", "secretlog"}, "disable": []string{"secretlog"}}, 1},
		{map[string]any{"tests": true}, byDefault()},
		{map[string]any{"confidence": "low", "threat": "remote,local"}, byDefault()},
		{map[string]any{"analyzers": map[string]any{"sqlinjection": map[string]any{"threat": "local"}}}, byDefault()},
		{map[string]any{"confidence": "sure"}, -1},
		{map[string]any{"analyzers": map[string]any{"nonsense": map[string]any{"threat": "local"}}}, -1},
		{map[string]any{"analyzers": map[string]any{"sqlinjection": map[string]any{"nonsense": "local"}}}, -1},
		{map[string]any{"enabled": []string{"weakrand"}}, -1},
		{map[string]any{"enable": []string{"nonsense"}}, -1},
		{map[string]any{"enable": "weakrand"}, -1},
	} {
		p, err := plugin.New(test.settings)
		if err != nil || test.want < 0 {
			if err == nil || test.want >= 0 {
				t.Errorf("%v: error %v", test.settings, err)
			}
			continue
		}
		suite, err := p.BuildAnalyzers()
		if err != nil || len(suite) != test.want {
			t.Errorf("%v: %d analyzers, %v; want %d", test.settings, len(suite), err, test.want)
		}
		if p.GetLoadMode() != register.LoadModeTypesInfo {
			t.Errorf("load mode %s", p.GetLoadMode())
		}
	}
}
