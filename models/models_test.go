package models

import (
	"slices"
	"sync"
	"testing"

	"github.com/secvet/secvet/internal/model"
)

// TestParse makes parse errors of embedded files impossible: For ignores them.
func TestParse(t *testing.T) {
	for _, path := range Paths() {
		name := path + extension
		text, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := model.Parse("models/"+name, string(text))
		if err != nil {
			t.Error(err)
			continue
		}
		for _, row := range f.Rows() {
			if !slices.Contains(lookup(f, row), row) {
				t.Errorf("%s:%d: %s is not found by its name", row.File, row.Line, row.Callee())
			}
		}
	}
}

func lookup(f *model.File, row *model.Row) []*model.Row {
	switch row.Shape {
	case model.FieldShape:
		return f.Field(row.Recv, row.Name)
	case model.NameShape:
		return f.Name(row.Name)
	}
	return f.Call(row.Recv, row.Name)
}

func TestFor(t *testing.T) {
	if f := For("example.com/none"); f != nil {
		t.Errorf("a package without a file has the model %v", f)
	}
	var wg sync.WaitGroup
	got := make([]*model.File, 8)
	for i := range got {
		wg.Go(func() { got[i] = For("html") })
	}
	wg.Wait()
	for _, f := range got {
		if f == nil || f != got[0] || len(f.Call("", "EscapeString")) == 0 {
			t.Errorf("got %v, want the one model of html", f)
		}
	}
}
