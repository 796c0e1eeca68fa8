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
