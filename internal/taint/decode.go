package taint

import (
	"go/types"
	"strings"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// filled returns what a value loses that a function fills a structure from: decoders use reflection, which
// cannot set fields that are not exported, and those of JSON leave out what a tag says.
func filled(obj *types.Func) summary.Flags {
	path := obj.Pkg().Path()
	switch {
	case strings.HasSuffix(path, "/json") || strings.HasSuffix(path, "/json-iterator/go") || strings.HasSuffix(path, "/sonic") || path == "sigs.k8s.io/yaml":
		return summary.Whole | summary.Named
	case strings.HasPrefix(path, "encoding/"), IsDecoder(path):
		return summary.Whole
	}
	if binds(obj.Name()) {
		if strings.HasSuffix(obj.Name(), "JSON") {
			return summary.Whole | summary.Named
		}
		return summary.Whole
	}
	return 0
}

// IsDecoder reports whether a package is for decoding.
func IsDecoder(path string) bool {
	path, _, _ = strings.Cut(path, "/v")
	switch path[strings.LastIndexByte(path, '/')+1:] {
	case "yaml", "go-yaml", "toml", "go-toml", "schema", "mapstructure", "form", "msgpack", "yaml.v2", "yaml.v3":
		return true
	}
	return false
}

// binds reports whether a framework's method of this name fills a structure from a request.
func binds(name string) bool {
	return strings.Contains(name, "Bind") || strings.HasSuffix(name, "Parser") || strings.HasPrefix(name, "Decode") || strings.HasPrefix(name, "Unmarshal")
}

// unfilled reports whether a part of a value of type t is in a field that a decoder with the given flags left
// alone.
func unfilled(t types.Type, p access.Path, f summary.Flags) bool {
	for i := range p.Len() {
		field, next := access.StepInto(t, p.At(i))
		if field != nil && f&summary.Whole == 0 && (!field.Exported() && !field.Embedded() || f&summary.Named == 0 && ssautil.LeftOut(t, p.At(i), "json")) {
			return true
		}
		if next == nil {
			return false
		}
		t = next
	}
	return false
}

// skips reports whether a decoder that filled the first n steps of a loc left alone what is behind them.
func (g *Func) skips(l access.Loc, n int, f summary.Flags) bool {
	t := l.Root.Type()
	for i := range n {
		if _, t = access.StepInto(t, l.Path.At(i)); t == nil {
			return false
		}
	}
	return unfilled(t, l.Path.From(n), f)
}
