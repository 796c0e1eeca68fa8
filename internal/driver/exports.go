package driver

import (
	"bytes"
	"encoding/gob"
	"os"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/load"
)

// exports keeps where the go command has put the export data of what a program imports. The go command needs most of a
// second to find that out, and only a change of what is imported makes another answer of it. Its files are named by what
// is in them, so one that is still there is the right one.
type exports struct {
	cache     *cache
	slot, key string
}

// newExports returns what is kept for a program. A program that is analyzed once or with other texts for its files is
// none that comes again.
func newExports(p *load.Program, opts Options) *exports {
	e := new(exports)
	if opts.Once || opts.overlay != nil || p.Env.Text == "" {
		return e
	}
	if e.cache = openCache(opts.Cache); e.cache == nil {
		return e
	}
	list, ok := identities(p, func(pkg *packages.Package) bool { return !p.FromSource(pkg) })
	if ok {
		e.slot = sum("exports with imports", opts.Dir, cwd(), strings.Join(opts.Patterns, " "))
		e.key = sum(p.Env.Text, strings.Join(opts.buildFlags(), " "), strings.Join(list, "\n"))
	}
	return e
}

func cwd() string {
	dir, _ := os.Getwd()
	return dir
}

// get gives the program what was kept, and reports whether that is all that it needs.
func (e *exports) get(p *load.Program) bool {
	if e.key == "" {
		return false
	}
	data, ok := e.cache.get(e.slot)
	data, same := bytes.CutPrefix(data, []byte(e.key))
	var list []load.Export
	if !ok || !same || gob.NewDecoder(bytes.NewReader(data)).Decode(&list) != nil {
		return false
	}
	return p.SetExports(list, func(name string) bool {
		info, err := os.Stat(name)
		return err == nil && info.Mode().IsRegular()
	})
}

// put keeps what the go command has said.
func (e *exports) put(p *load.Program) {
	if e.key == "" || p.Failed {
		return
	}
	data := bytes.NewBufferString(e.key)
	if gob.NewEncoder(data).Encode(p.Exports()) == nil {
		e.cache.put(e.slot, data.Bytes())
	}
}
