package models

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
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

// TestAllEmbedded notices a file that lies too deep for the patterns of models.go.
func TestAllEmbedded(t *testing.T) {
	paths := Paths()
	err := filepath.WalkDir(".", func(name string, _ fs.DirEntry, err error) error {
		path, ok := strings.CutSuffix(filepath.ToSlash(name), extension)
		if ok && !slices.Contains(paths, path) {
			t.Errorf("%s is not embedded", name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
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

// TestTwin asks for a package under another import path.
func TestTwin(t *testing.T) {
	if f := BuiltIn("golang.org/x/sys/execabs"); f == nil || len(f.Call("", "Command")) == 0 {
		t.Error("execabs.Command has no row, and exec.Command has")
	}
}

func TestFor(t *testing.T) {
	if f := BuiltIn("example.com/none"); f != nil {
		t.Errorf("a package without a file has the model %v", f)
	}
	var wg sync.WaitGroup
	got := make([]*model.File, 8)
	for i := range got {
		wg.Go(func() { got[i] = BuiltIn("html") })
	}
	wg.Wait()
	for _, f := range got {
		if f == nil || f != got[0] || len(f.Call("", "EscapeString")) == 0 {
			t.Errorf("got %v, want the one model of html", f)
		}
	}
}
