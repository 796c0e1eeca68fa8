package guard

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Signed texts. Who has found that the digest of a text under the program's own key is the one that came with it knows that the
// program has made the text:
//
//	func valid(text, sig string) bool {
//		mac := hmac.New(sha256.New, key)
//		mac.Write([]byte(text))
//		return hmac.Equal([]byte(sig), mac.Sum(nil)) // true: text is the program's own
//	}
//
// From what is compared the way leads back over encodings and over functions of the package to the digest, and from there to all that
// was written into it. A function that makes the digest in another package is not seen, and so is one that keeps it in a variable.

// signedFacts yields that what was written into a keyed digest is the program's own, where the digest is equal to v.
func (g *Checker) signedFacts(v ssa.Value, yield func(place, model.Kinds)) {
	for _, text := range g.digested(v, 0) {
		if g.clean(text, named, yield); ssautil.IsTexts(text.Type()) {
			l := g.Loc(text).Part(access.Elem)
			yield(place{root: l.Root, path: l.Path}, named)
		}
	}
}

// macFacts yields what is known where two digests are equal: what was written into each, and if one is a parameter, it is for the callers
// to say what was. The digests may be decoded before.
func (g *Checker) macFacts(x, y ssa.Value, yield func(place, model.Kinds)) {
	g.signedFacts(x, yield)
	g.signedFacts(y, yield)
	x, y = decoded(x), decoded(y)
	if ssautil.IsString(x.Type()) && ssautil.IsString(y.Type()) {
		g.sameFacts(x, y, ^model.Kinds(0), yield)
		g.sameFacts(y, x, ^model.Kinds(0), yield)
	}
}

// decoded returns the text that bytes are, or were decoded from.
func decoded(v ssa.Value) ssa.Value {
	for range maxSigned {
		switch w := v.(type) {
		case *ssa.Convert:
			v = w.X
		case *ssa.Extract:
			v = w.Tuple
		case *ssa.Call:
			fn := w.Call.StaticCallee()
			if fn == nil || !isEncoder(fn) {
				return v
			}
			v = w.Call.Args[len(w.Call.Args)-1]
		default:
			return v
		}
	}
	return v
}

// maxSigned bounds how many functions and encodings a digest is followed back through.
const maxSigned = 4

// digested returns the texts that a value is the keyed digest of.
func (g *Checker) digested(v ssa.Value, depth int) (texts []ssa.Value) {
	if depth > maxSigned {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Convert:
		return g.digested(v.X, depth+1)
	case *ssa.ChangeType:
		return g.digested(v.X, depth+1)
	case *ssa.Extract:
		if v.Index == 0 {
			return g.digested(v.Tuple, depth+1)
		}
	case *ssa.Call:
		if v.Call.IsInvoke() && v.Call.Method.Name() == "Sum" {
			return written(v.Call.Value)
		}
		fn := v.Call.StaticCallee()
		switch {
		case fn == nil:
		case g.Has[g.Declared(fn)]:
			return g.ofResult(v, g.Declared(fn), depth)
		case isEncoder(fn):
			return g.digested(v.Call.Args[len(v.Call.Args)-1], depth+1)
		}
	}
	return nil
}

// isEncoder reports whether a function writes bytes as text, or reads them from it: those of package hex, and of a base64 encoding.
func isEncoder(fn *ssa.Function) bool {
	obj, ok := fn.Object().(*types.Func)
	if !ok || obj.Pkg() == nil {
		return false
	}
	switch obj.Pkg().Path() {
	case "encoding/hex", "encoding/base64", "encoding/base32":
		return obj.Name() == "EncodeToString" || obj.Name() == "DecodeString"
	}
	return false
}

// ofResult returns the arguments of a call that the first result of the function is the digest of, on every way.
func (g *Checker) ofResult(c *ssa.Call, fn *ssa.Function, depth int) (texts []ssa.Value) {
	for r := range ssautil.Results(fn, 0) {
		if _, isConst := r.(*ssa.Const); isConst { // beside an error
			continue
		}
		var here []ssa.Value
		for _, text := range g.digested(r, depth+1) {
			if p := paramOf(text); p != nil && p.Parent() == fn && ssautil.ParamIndex(p) < len(c.Call.Args) {
				arg := c.Call.Args[ssautil.ParamIndex(p)]
				here = append(here, arg)
				for _, e := range ssautil.Elements(arg) {
					if e != nil {
						here = append(here, e)
					}
				}
			}
		}
		if texts == nil {
			texts = here
		}
		if len(here) == 0 {
			return nil
		}
	}
	return texts
}

// paramOf returns the parameter that a text is, or is an element of, or nil.
func paramOf(text ssa.Value) *ssa.Parameter {
	if load, ok := text.(*ssa.UnOp); ok {
		addr, ok := load.X.(*ssa.IndexAddr)
		if !ok {
			return nil
		}
		if text = addr.X; text != nil {
			if part, ok := text.(*ssa.Slice); ok { // args[1:]
				text = part.X
			}
		}
	}
	p, _ := text.(*ssa.Parameter)
	return p
}

// written returns the texts that are written into a keyed digest in the function that has made it.
func written(hash ssa.Value) (texts []ssa.Value) {
	made, ok := hash.(*ssa.Call)
	if !ok || made.Call.StaticCallee() == nil || ssautil.CalleeName(made.Call.StaticCallee()) != "crypto/hmac.New" {
		return nil
	}
	for _, r := range *made.Referrers() {
		switch r := r.(type) {
		case *ssa.Call:
			if r.Call.IsInvoke() && r.Call.Method.Name() == "Write" && len(r.Call.Args) == 1 {
				texts = append(texts, asText(r.Call.Args[0]))
			}
		case *ssa.ChangeInterface: // for io.WriteString and fmt.Fprint
			for _, use := range *r.Referrers() {
				if c, ok := use.(*ssa.Call); ok && !c.Call.IsInvoke() && len(c.Call.Args) > 1 && c.Call.Args[0] == r {
					texts = append(texts, given(c.Call.Args[1:])...)
				}
			}
		}
	}
	return texts
}

// given returns the texts among arguments, also those in a list of any values.
func given(args []ssa.Value) (texts []ssa.Value) {
	for _, a := range args {
		texts = append(texts, asText(a))
		for _, e := range ssautil.Elements(a) {
			if e != nil {
				texts = append(texts, asText(ssautil.Unboxed(e)))
			}
		}
	}
	return texts
}

// asText returns the text of which a value is the bytes.
func asText(v ssa.Value) ssa.Value {
	if c, ok := v.(*ssa.Convert); ok {
		return c.X
	}
	return v
}
