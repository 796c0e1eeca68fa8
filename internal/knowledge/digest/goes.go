package digest

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Where a digest goes, forward over what uses it: through conversions, slices, variables and encodings, and out of a function to its
// callers in the package. Each value is looked at once, and the walk ends at maxSteps values.

// maxSteps is how many values are followed; a digest is written down in a handful of steps.
const maxSteps = 64

// compares are the functions that compare digests, as == does. Where both are made there, none of them is kept.
var compares = map[string]bool{"crypto/subtle.ConstantTimeCompare": true, "crypto/hmac.Equal": true, "bytes.Equal": true, "slices.Equal": true}

// A walk follows a digest.
type walk struct {
	p    *taint.Package
	seen map[ssa.Value]bool
	ends bool // it is of no use for who wants to find the password, or slow to make
	key  bool // something is kept under it in memory
}

// harmless reports whether the digest that a call returns is, and whether it is the key of a map.
func harmless(p *taint.Package, call *ssa.Call) (ends, key bool) {
	w := walk{p: p, seen: make(map[ssa.Value]bool)}
	w.follow(call)
	return w.ends, w.key
}

// harmlessHash reports whether what a hash.Hash returns as the digest is, and whether it is the key of a map. A number of 32 or 64 bits that
// is one tells the entries of a table from each other, and nothing else.
func harmlessHash(p *taint.Package, hash ssa.Value) (ends, key bool) {
	hash = unboxed(hash)
	if hash.Referrers() == nil {
		return false, false
	}
	for _, r := range *hash.Referrers() {
		call, ok := r.(*ssa.Call)
		if !ok {
			continue
		}
		switch ssautil.CalledName(&call.Call) {
		case "Sum":
			isEnd, isKey := harmless(p, call)
			ends, key = ends || isEnd, key || isKey
		case "Sum32", "Sum64":
			isEnd, isKey := harmless(p, call)
			ends = ends || isEnd || isKey
		}
	}
	return ends, key
}

// follow looks at all that uses a value.
func (w *walk) follow(v ssa.Value) {
	if w.ends || w.seen[v] || len(w.seen) > maxSteps || v.Referrers() == nil {
		return
	}
	w.seen[v] = true
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.Store:
			if local, ok := r.Addr.(*ssa.Alloc); ok && r.Val == v {
				w.follow(local)
			} else if elem, ok := r.Addr.(*ssa.IndexAddr); ok && r.Val == v {
				w.follow(elem.X) // an argument of fmt.Sprintf
			}
		case *ssa.Call:
			w.called(r, v)
		case *ssa.Return:
			w.returned(r, v)
		case *ssa.Lookup:
			w.key = w.key || r.Index == v && ssautil.IsMap(r.X.Type())
		case *ssa.MapUpdate:
			w.key = w.key || r.Key == v
		case *ssa.BinOp:
			w.ends = w.ends || (r.Op == token.EQL || r.Op == token.NEQ) && isDigest(r.X, 0) && isDigest(r.Y, 0)
		case *ssa.Slice:
			if isBeginning(r, v) {
				w.ends = true
				return
			}
			w.follow(r)
		case *ssa.Convert, *ssa.ChangeType, *ssa.MakeInterface, *ssa.Phi, *ssa.UnOp, *ssa.Extract:
			w.follow(r.(ssa.Value))
		case *ssa.MakeClosure: // a handler compares with what was made when it was
			for i, bound := range r.Bindings {
				if bound == v {
					w.follow(r.Fn.(*ssa.Function).FreeVars[i])
				}
			}
		}
	}
}

// called follows a value into the text that a call makes of it, or ends at a slow hash.
func (w *walk) called(call *ssa.Call, v ssa.Value) {
	fn := call.Call.StaticCallee()
	if fn == nil {
		if ssautil.IsBuiltin(&call.Call, "append") {
			w.follow(call)
		} else if ssautil.IsBuiltin(&call.Call, "copy") {
			w.written(call, v)
		} else if call.Call.IsInvoke() && call.Call.Method.Name() == "Write" { // of an encoder
			w.follow(call.Call.Value)
		}
		return
	}
	name := ssautil.CalleeName(fn)
	switch {
	case ssautil.TakesPassword(fn), compares[name] && w.comparesDigests(call):
		w.ends = true
	case isEncoding(fn) && ssautil.IsText(call.Type()):
		w.follow(call)
	case isEncoding(fn): // base64.StdEncoding.Encode(out, sum)
		w.written(call, v)
	default: // a function of the program that is given the digest: pre-hashing is often a step of its own
		for i, a := range call.Call.Args {
			if a == v && i < len(fn.Params) && len(fn.Blocks) > 0 {
				w.follow(fn.Params[i])
			}
		}
	}
}

// written follows a value into the bytes that a call is given to write to, which stand before it.
func (w *walk) written(call *ssa.Call, v ssa.Value) {
	for i, into := range call.Call.Args {
		if i+1 >= len(call.Call.Args) || call.Call.Args[i+1] != v {
			continue
		}
		for range maxSteps {
			part, ok := into.(*ssa.Slice)
			if !ok {
				break
			}
			into = part.X
		}
		w.follow(into)
	}
}

// returned follows a value to the callers of the function in the package.
func (w *walk) returned(ret *ssa.Return, v ssa.Value) {
	for i, result := range ret.Results {
		if result != v {
			continue
		}
		for _, call := range w.p.CallsOf(ret.Parent()) {
			made := call.Value()
			switch {
			case made == nil: // by go or defer, whose results nobody has
				continue
			case len(ret.Results) == 1:
				w.follow(made)
				continue
			}
			for _, use := range *made.Referrers() {
				if e, ok := use.(*ssa.Extract); ok && e.Index == i {
					w.follow(e)
				}
			}
		}
	}
}

// isEncoding reports whether a function writes bytes down as a text, or a text in another way.
func isEncoding(fn *ssa.Function) bool {
	if fn.Pkg == nil {
		return false
	}
	switch path := fn.Pkg.Pkg.Path(); path {
	case "encoding/hex", "encoding/base64", "encoding/base32":
		return true
	case "fmt":
		return strings.HasPrefix(fn.Name(), "Sprint")
	case "strings", "bytes":
		return strings.HasPrefix(fn.Name(), "To") || strings.HasPrefix(fn.Name(), "Trim")
	}
	return false
}

// comparesDigests reports whether both operands of a comparison are digests that are made in the function, or around it.
func (w *walk) comparesDigests(call *ssa.Call) bool {
	for _, a := range call.Call.Args {
		if !isDigest(a, 0) {
			return false
		}
	}
	return true
}

// isDigest reports whether a value is a digest that a library's function has just made.
func isDigest(v ssa.Value, depth int) bool {
	if depth > 4 {
		return false
	}
	switch x := v.(type) {
	case *ssa.Slice:
		return isDigest(x.X, depth+1)
	case *ssa.Convert:
		return isDigest(x.X, depth+1)
	case *ssa.UnOp:
		return isDigest(x.X, depth+1)
	case *ssa.FreeVar:
		_, around := ssautil.ClosureOf(x)
		return around != nil && isDigest(around, depth+1)
	case *ssa.Alloc:
		for _, stored := range ssautil.StoredTo(x) {
			if isDigest(stored, depth+1) {
				return true
			}
		}
	case *ssa.Call:
		if fn := x.Call.StaticCallee(); fn != nil {
			return strings.HasPrefix(fn.Name(), "Sum") || isEncoding(fn) && isDigest(x.Call.Args[len(x.Call.Args)-1], depth+1)
		}
		return ssautil.CalledName(&x.Call) == "Sum"
	}
	return false
}

// isBeginning reports whether only a few characters of the digest are taken, as a service is asked that knows leaked passwords.
func isBeginning(s *ssa.Slice, v ssa.Value) bool {
	if _, isArray := v.(*ssa.Alloc); isArray || s.High == nil {
		return false
	}
	n, ok := ssautil.IntConst(s.High)
	return ok && n <= 8
}
