package taint

import (
	"go/types"
	"strings"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What decoders do not fill. A decoder such as json.Unmarshal writes to any field of a struct, so the flow of its input
// is one of the whole struct. But it uses reflection: fields that are not exported stay as they were, and JSON leaves
// out what a tag says:
//
//	type user struct {
//		Name  string
//		Admin bool `json:"-"` // never from a request
//		home  string          // neither
//	}
//	json.NewDecoder(r.Body).Decode(&u)
//
// That is kept in two flags. A flow begins with Whole and Named, which say that it may be in any field. Every decoder
// takes away Whole, and those of JSON take away Named too (filled). Where a part of the struct is read, a flow without
// the flag is left out of the fields that the decoder skips (skips). Flags are joined by union, so a flow that also
// came in another way may be anywhere.

// filled returns the flags that a flow loses in a function that fills a struct by reflection, and 0 for other
// functions. Decoders are known by the path of their package and frameworks by the names of their methods; this is
// about the shape of a struct, and of a wrong guess no more comes than a field too few or too many.
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

// unescapes reports whether a function brings back characters that an escape stood for, by its name.
func unescapes(obj *types.Func) bool {
	return strings.Contains(obj.Name(), "Unescape") || strings.Contains(obj.Name(), "Unquote") ||
		obj.Name() == "DecodeString" && strings.HasPrefix(obj.Pkg().Path(), "encoding/")
}

// unescaped returns what a text is clean for after its escapes are replaced by what they stand for: what was known of its characters
// says nothing of those. What equals a text of the program still does no harm.
//
//	if strings.Contains(name, "..") { return }
//	name, err := url.PathUnescape(name) // of %2e%2e
func unescaped(clean model.Kinds) model.Kinds {
	if clean&model.AllKinds == model.AllKinds {
		return clean
	}
	return clean &^ (model.ByCharacters&^model.ByHost | model.TextMarks&^model.HostMarks)
}

// takesApart reports whether a row is of a function that makes a map of what is no map, and so takes a text apart: the query of a URL, the
// parameters of a media type.
func takesApart(obj *types.Func, row *model.Row) bool {
	isMap := func(t types.Type) bool {
		_, ok := t.Underlying().(*types.Map)
		return ok
	}
	sig := obj.Signature()
	if recv := sig.Recv(); recv != nil && isMap(recv.Type()) {
		return false
	}
	for v := range sig.Params().Variables() {
		if isMap(v.Type()) {
			return false
		}
	}
	for _, i := range row.Results {
		if i < sig.Results().Len() && isMap(sig.Results().At(i).Type()) {
			return true
		}
	}
	return false
}

// takenApart returns what the elements of such a map are clean for. They are unescaped, and what stood at the beginning of the text does
// not stand before them:
//
//	u, err := url.Parse("https://example.com" + r.RequestURI)
//	http.Redirect(w, r, u.Query().Get("next"), http.StatusFound) // to any host
func takenApart(clean model.Kinds) model.Kinds {
	// What is clean for so much is so because of what it is or where it comes from.
	if clean&model.ByCharacters == model.ByCharacters {
		return clean
	}
	return unescaped(clean) &^ (model.ByHost | model.ByStart | model.HostMarks)
}

// IsDecoder reports whether a package is one of a text format, by the last element of its path without a version.
func IsDecoder(path string) bool {
	path, _, _ = strings.Cut(path, "/v")
	switch path[strings.LastIndexByte(path, '/')+1:] {
	case "yaml", "go-yaml", "toml", "go-toml", "schema", "mapstructure", "form", "msgpack", "yaml.v2", "yaml.v3":
		return true
	}
	return false
}

// binds reports whether a framework's method of this name fills a struct from a request, as c.ShouldBindJSON(&u) and
// ctx.BodyParser(&u) do.
func binds(name string) bool {
	return strings.Contains(name, "Bind") || strings.HasSuffix(name, "Parser") || strings.HasPrefix(name, "Decode") || strings.HasPrefix(name, "Unmarshal")
}

// unfilled reports whether a part of a value of type t lies in a field that the decoder of a flow with these flags has
// left as it was.
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

// skips reports whether a decoder that filled what the first n steps of a location lead to has skipped the part that
// the others lead to. It goes down the types of the path; where a type is not known, nothing is skipped.
func (g *Func) skips(l access.Loc, n int, f summary.Flags) bool {
	t := access.TypeAt(l.Root.Type(), l.Path[:2*n])
	return t != nil && unfilled(t, l.Path.From(n), f)
}
