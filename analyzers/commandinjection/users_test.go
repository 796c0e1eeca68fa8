package commandinjection

import (
	"testing"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// TestUsersCommand holds that little is made of a variable in which the user names his own command, and of others more.
func TestUsersCommand(t *testing.T) {
	for name, want := range map[string]rule.Confidence{
		"PAGER": rule.Low, "SHELL": rule.Low, "BUILDIFIER_DIFF": rule.Low, "UPLOAD_CMD": rule.Low, "UPLOAD_DIR": 0, "CMD_DIR": 0, "": 0,
	} {
		h := &taint.Hit{Kind: model.Shell, Concat: true, Source: &summary.Source{Labels: model.Local | model.Environment, Name: name}}
		if category, _ := judge(h); category != "local-shell" {
			t.Errorf("%s: category %q", name, category)
		}
		if got := users(h); got != want {
			t.Errorf("%s: confidence %v, want %v", name, got, want)
		}
	}
	for _, h := range []*taint.Hit{
		{Source: &summary.Source{Labels: model.Local | model.Config, Name: "hook"}},
		{Source: &summary.Source{Labels: model.Local}, Steps: make([]summary.Step, maxLocalSteps+1)},
	} {
		if got := users(h); got != rule.Low {
			t.Errorf("%v: confidence %v, want low", h.Source.Labels, got)
		}
	}
}
