package charset

import (
	"testing"

	"github.com/secvet/secvet/internal/model"
)

func TestMatched(t *testing.T) {
	for pattern, want := range map[string]model.Kinds{
		`[a-z]+`:          0, // not of the whole text
		`^[a-z]+$`:        model.SQL | model.Shell | model.Argument | model.Path,
		`^[a-z-]+$`:       model.SQL | model.Shell | model.Path,
		`^\w+/\w+$`:       model.SQL | model.Shell | model.Argument,
		`^(asc|desc)$`:    model.SQL | model.Shell | model.Argument | model.Path,
		`^[^']*$`:         0,
		`^a|b$`:           0,
		`(?m)^[a-z]+$`:    0,
		`^[\x00-\x{7f}]$`: 0,
	} {
		const asked = model.SQL | model.Shell | model.Argument | model.Path
		if got := Matched(pattern) & asked; got != want {
			t.Errorf("%s: %s, want %s", pattern, got, want)
		}
	}
}

func TestCleanBy(t *testing.T) {
	for rules, want := range map[string]model.Kinds{
		"":                              0,
		"required,min=3":                0,
		"oneof=asc desc":                model.ByCharacters,
		"omitempty,oneof=a b":           model.ByCharacters,
		"oneof=a b|min=3":               0,
		"required,alphanum":             model.ByCharacters,
		"required,alphanumdash":         model.ByCharacters &^ model.Argument,
		"required,dive,alphanum":        0,
		"uuid":                          model.ByCharacters &^ model.ByStart,
		"hostname":                      model.ByCharacters &^ model.ByStart &^ model.Remove,
		"required,uuid,startsnotwith=-": model.ByCharacters &^ model.ByStart,
	} {
		if got := CleanBy(rules); got != want {
			t.Errorf("%q: %v, want %v", rules, got, want)
		}
	}
	if got := CleanElements("max=5,dive,alphanum"); got != model.ByCharacters {
		t.Errorf("elements: %v", got)
	}
	if got := CleanElements("max=5"); got != 0 {
		t.Errorf("elements without rules: %v", got)
	}
}
