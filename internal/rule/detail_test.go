package rule_test

import (
	"testing"

	"github.com/secvet/secvet/internal/rule"
)

var detailed = &rule.Rule{Categories: []rule.Category{
	{Name: "shell", Confidence: rule.High, Threat: rule.Remote},
	{Name: "token", Confidence: rule.Medium},
}}

func TestDetail(t *testing.T) {
	shell, token := detailed.Category("shell"), detailed.Category("token")
	for text, d := range map[string]rule.Detail{
		"shell":                                shell.Detail(),
		"shell;confidence=low":                 {Category: shell, Confidence: rule.Low, Threat: rule.Remote},
		"shell;confidence=medium;threat=local": {Category: shell, Confidence: rule.Medium, Threat: rule.Local},
		"shell;threat=":                        {Category: shell, Confidence: rule.High},
		"shell;confidence=low;flow=a,b":        {Category: shell, Confidence: rule.Low, Threat: rule.Remote, Flow: "a,b"},
		"token;threat=remote,local":            {Category: token, Confidence: rule.Medium, Threat: rule.Remote | rule.Local},
	} {
		if got := d.Encode(); got != text {
			t.Errorf("Encode = %q, want %q", got, text)
		}
		if got, ok := detailed.Decode(text); !ok || got != d {
			t.Errorf("Decode(%q) = %+v, %t", text, got, ok)
		}
	}
	if d, ok := detailed.Decode(""); !ok || d.Category != shell {
		t.Error("no category is not the first")
	}
	for _, bad := range []string{"other", "shell;", "shell;confidence=", "shell;confidence=sure", "shell;threat=me", "shell;color=red", "shell;flow="} {
		if _, ok := detailed.Decode(bad); ok {
			t.Errorf("Decode(%q) succeeded", bad)
		}
	}
}

func TestChoice(t *testing.T) {
	shell, token := detailed.Category("shell"), detailed.Category("token")
	local := rule.Detail{Category: shell, Confidence: rule.High, Threat: rule.Local}
	low := rule.Detail{Category: token, Confidence: rule.Low}
	for _, test := range []struct {
		choice rule.Choice
		detail rule.Detail
		want   bool
	}{
		{rule.Choice{}, shell.Detail(), true},
		{rule.Choice{}, token.Detail(), true},
		{rule.Choice{}, local, false},
		{rule.Choice{}, low, false},
		{rule.Choice{Confidence: rule.Low}, low, true},
		{rule.Choice{Confidence: rule.High}, token.Detail(), false},
		{rule.Choice{Threat: rule.Local}, local, true},
		{rule.Choice{Threat: rule.Local}, shell.Detail(), false},
		{rule.Choice{Threat: rule.Local}, token.Detail(), true},
		{rule.Choice{Threat: rule.Remote | rule.Local}, shell.Detail(), true},
	} {
		if got := test.choice.Wants(test.detail); got != test.want {
			t.Errorf("%+v wants %s: %t", test.choice, test.detail.Encode(), got)
		}
	}
}

func TestParse(t *testing.T) {
	if c, ok := rule.ParseConfidence("medium"); !ok || c != rule.Medium {
		t.Error("medium")
	}
	if threat, ok := rule.ParseThreat("local, remote"); !ok || threat.String() != "remote,local" {
		t.Error("both")
	}
	if _, ok := rule.ParseThreat(""); ok {
		t.Error("no threat is one")
	}
}
