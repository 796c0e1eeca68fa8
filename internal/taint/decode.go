package taint

import (
	"go/types"
	"reflect"
	"strings"
)

// filled returns what a value loses that a function fills a structure from: decoders use reflection, which
// cannot set fields that are not exported, and those of JSON leave out what a tag says.
func filled(obj *types.Func) flags {
	path := obj.Pkg().Path()
	switch {
	case strings.HasSuffix(path, "/json") || strings.HasSuffix(path, "/json-iterator/go") || strings.HasSuffix(path, "/sonic") || path == "sigs.k8s.io/yaml":
		return whole | named
	case strings.HasPrefix(path, "encoding/"), isDecoder(path):
		return whole
	}
	if binds(obj.Name()) {
		if strings.HasSuffix(obj.Name(), "JSON") {
			return whole | named
		}
		return whole
	}
	return 0
}

// isDecoder reports whether a package is for decoding.
func isDecoder(path string) bool {
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
func unfilled(t types.Type, p path, f flags) bool {
	for i := range p.len() {
		field, next := stepInto(t, p.at(i))
		if field != nil && f&whole == 0 && (!field.Exported() && !field.Embedded() || f&named == 0 && leftOut(t, p.at(i), "json")) {
			return true
		}
		if next == nil {
			return false
		}
		t = next
	}
	return false
}

// leftOut reports whether a tag says that an encoder leaves a field out.
func leftOut(t types.Type, n int, key string) bool {
	s := structOf(t)
	return s != nil && n < s.NumFields() && reflect.StructTag(s.Tag(n)).Get(key) == "-"
}

// stepInto returns the type of a part of a value of type t, or nil if that is not known, and the field that
// it is, if it is one.
func stepInto(t types.Type, n int) (*types.Var, types.Type) {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		if n < u.NumFields() {
			return u.Field(n), u.Field(n).Type()
		}
	case *types.Tuple:
		if n < u.Len() {
			return nil, u.At(n).Type()
		}
	case *types.Map:
		if n == keyStep {
			return nil, u.Key()
		}
		return nil, u.Elem()
	case *types.Slice:
		return nil, u.Elem()
	case *types.Array:
		return nil, u.Elem()
	case *types.Chan:
		return nil, u.Elem()
	}
	return nil, nil
}

// skips reports whether a decoder that filled the first n steps of a loc left alone what is behind them.
func (g *group) skips(l loc, n int, f flags) bool {
	t := l.root.Type()
	for i := range n {
		if _, t = stepInto(t, l.path.at(i)); t == nil {
			return false
		}
	}
	return unfilled(t, l.path.from(n), f)
}
