package model

import (
	"os"
	"path/filepath"
	"testing"
)

// FuzzParse reads files of models, which a user may have from elsewhere: what they say is understood or is an error.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("../../models/*/*.model")
	if err != nil {
		f.Fatal(err)
	}
	top, _ := filepath.Glob("../../models/*.model")
	for i, name := range append(top, files...) {
		if i%10 > 0 {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text[:min(len(text), 400)]))
	}
	f.Fuzz(func(t *testing.T, text string) {
		file, err := Parse("fuzz.model", text)
		if (file == nil) == (err == nil) {
			t.Errorf("a file %v and an error %v", file, err)
		}
	})
}
