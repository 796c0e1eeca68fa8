package guard

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// A text that equals what an encoder has made has only the characters of the encoding. So who decodes an id, encodes it again and
// compares has checked it:
//
//	raw, err := hex.DecodeString(id)
//	return err == nil && hex.EncodeToString(raw) == id

// encoded returns what the result of a call is clean for, whatever is given to the function: by rows of a library, or by the
// summary of a function that returns nothing but what it has encoded.
func (g *Checker) encoded(v ssa.Value) model.Kinds {
	call, ok := v.(*ssa.Call)
	if !ok {
		return 0
	}
	obj := ssautil.CalledObject(&call.Call)
	if obj == nil || call.Call.IsInvoke() {
		return 0
	}
	if rows := g.Rows(obj); rows != nil {
		clean := cleanedBy(rows)
		if clean&model.Open != model.Open {
			return 0 // what cuts a text, as filepath.Base does, is no encoder
		}
		c := access.Call{Instr: call, Args: call.Call.Args, Result: call, At: call.Block()}
		return clean | g.Text(obj, &c)
	}
	return g.returnsEncoded(obj)
}

// cleanedBy returns what the first result of a library's function is clean for by its rows, or 0 if something else comes out too.
func cleanedBy(rows []*model.Row) (clean model.Kinds) {
	for _, row := range rows {
		switch {
		case row.Kind == model.Clean && slices.Contains(row.Results, 0):
			clean |= row.Sinks
		case row.Kind != model.Guard:
			return 0
		}
	}
	return clean
}

// cleaned returns what the result of a call is clean for, whatever is given to the function. What is put into memory so takes the place
// of what was there:
//
//	func (c *Comment) Sanitize() { c.Text = policy.Sanitize(c.Text) } // whoever calls it has a clean c.Text
func (g *Checker) cleaned(v ssa.Value) model.Kinds {
	call, ok := v.(*ssa.Call)
	if !ok || !ssautil.IsText(v.Type()) {
		return 0
	}
	obj := ssautil.CalledObject(&call.Call)
	if obj == nil || call.Call.IsInvoke() {
		return 0
	}
	if rows := g.Rows(obj); rows != nil {
		return cleanedBy(rows)
	}
	return g.returnsEncoded(obj)
}

// cleanStore notes a store of what is clean by how it was made, for the event that kill.go makes of it.
func (g *Checker) cleanStore(gs *guards, st *ssa.Store) {
	if g.cleaned(st.Val) != 0 {
		if p := (place{root: g.Loc(st.Addr).Root, path: g.Loc(st.Addr).Path, index: g.Loc(st.Addr).Index}); p.inMemory() {
			gs.number(p)
		}
	}
}

// returnsEncoded returns what the first result of a function with a summary is clean for, if it has what the parameters carry and
// nothing that begins in the function.
func (g *Checker) returnsEncoded(obj *types.Func) model.Kinds {
	s := g.callees.SummaryFor(obj)
	if s == nil || len(s.Gens)+len(s.Callbacks) > 0 || s.Cuts != 0 {
		return 0
	}
	if fn := g.Ssa.Prog.FuncValue(obj.Origin()); fn != nil && g.callees.SummaryOf(fn) != nil {
		g.dependsOn(s)
	}
	clean, found := model.AllKinds, false
	for i := range s.Flows {
		if e := &s.Flows[i]; e.Out.Kind == summary.ToResult {
			clean, found = clean&e.Clean, true
		}
	}
	if !found {
		return 0
	}
	return clean
}

// inAlphabet returns what a text is clean for that a base64 encoding has made, by the alphabet of the encoding. That of URLs has no
// slash: what is encoded so is one element of a path. The encoding may be kept in a variable of the package, and be strict:
//
//	var ids = base64.RawURLEncoding.Strict()
func (g *Checker) inAlphabet(encoding ssa.Value) model.Kinds {
	for range maxLooks {
		switch v := encoding.(type) {
		case *ssa.Call: // of Strict and WithPadding, which are methods of a copy
			if obj := ssautil.CalledObject(&v.Call); obj == nil || obj.FullName() != "(encoding/base64.Encoding).Strict" {
				return 0
			}
			encoding = v.Call.Args[0]
		case *ssa.UnOp:
			glob, ok := v.X.(*ssa.Global)
			switch {
			case !ok: // the copy of what a pointer leads to
				encoding = v.X
			case glob.Pkg == g.Ssa:
				encoding = g.Initial(glob)
			case glob.Pkg != nil && glob.Pkg.Pkg.Path() == "encoding/base64" && (glob.Name() == "RawURLEncoding" || glob.Name() == "URLEncoding"):
				return charset.CharsOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=").Harmless()
			default:
				return 0
			}
		default:
			return 0
		}
	}
	return 0
}
