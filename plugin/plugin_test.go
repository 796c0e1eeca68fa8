package plugin_test

import (
	"testing"

	"github.com/golangci/plugin-module-register/register"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/plugin"
)

func TestSettings(t *testing.T) {
	for _, test := range []struct {
		settings any
		want     int // analyzers, -1 for an error
	}{
		{nil, len(analyzers.All)},
		{map[string]any{"disable": []string{"weakrand"}}, len(analyzers.All) - 1},
		{map[string]any{"enable": []string{"weakrand", "secretlog"}, "disable": []string{"secretlog"}}, 1},
		{map[string]any{"tests": true}, len(analyzers.All)},
		{map[string]any{"confidence": "low", "threat": "remote,local"}, len(analyzers.All)},
		{map[string]any{"analyzers": map[string]any{"sqlinjection": map[string]any{"threat": "local"}}}, len(analyzers.All)},
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
