package load

import (
	"bytes"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"sync"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/disk"
)

// texts are the files that have been read: what is hashed is what is parsed, and no file is read twice.
type texts struct {
	mu    sync.Mutex
	known map[string][]byte
}

// Text returns what is in a file.
func (p *Program) Text(name string) ([]byte, error) {
	if text, ok := p.config.Overlay[name]; ok {
		return text, nil
	}
	p.texts.mu.Lock()
	text, ok := p.texts.known[name]
	p.texts.mu.Unlock()
	if ok {
		return text, nil
	}
	text, err := disk.Read(name, disk.Source)
	if err != nil {
		return nil, err
	}
	p.texts.mu.Lock()
	p.texts.known[name] = text
	p.texts.mu.Unlock()
	return text, nil
}

// forget is called when all has been parsed.
func (p *Program) forget() { p.texts.known = make(map[string][]byte) }

// usesCgo reports whether the go command makes other files of a package's for the compiler. go/packages does not say.
func (p *Program) usesCgo(pkg *packages.Package) bool {
	return slices.ContainsFunc(pkg.GoFiles, p.importsC) || slices.ContainsFunc(pkg.OtherFiles, func(name string) bool {
		ext := filepath.Ext(name)
		return ext == ".swig" || ext == ".swigcxx"
	})
}

// importsC reports whether a file has the import that is cgo's.
func (p *Program) importsC(name string) bool {
	text, err := p.Text(name)
	if err != nil || !bytes.Contains(text, []byte(`"C"`)) && !bytes.Contains(text, []byte("`C`")) {
		return false
	}
	file, _ := parser.ParseFile(token.NewFileSet(), name, text, parser.ImportsOnly|parser.SkipObjectResolution)
	if file == nil {
		return false
	}
	for _, spec := range file.Imports {
		if path := spec.Path.Value; path == `"C"` || path == "`C`" {
			return true
		}
	}
	return false
}
