package access

import (
	"go/types"

	"github.com/secvet/secvet/internal/redact"
	"golang.org/x/tools/go/ssa"
)

// key returns the path step of a constant map key. One that may be a secret is any key: paths are written into facts.
func (e *Index) Key(k string) Path {
	p, ok := e.keys[k]
	if !ok {
		if len(e.keys) >= FirstIndex-FirstKey || redact.Text(k, redact.Literal, nil) != k {
			return Elem
		}
		p = PartStep(FirstKey + len(e.keys))
		e.keys[k] = p
		e.KeyNames = append(e.KeyNames, k)
	}
	return p
}

// declared returns the function of source text that a call of fn runs: of an instance its generic
// function, of a wrapper what it wraps. It returns fn itself if that is neither.
func (e *Index) Declared(fn *ssa.Function) *ssa.Function {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	if !e.Has[fn] && fn.Synthetic != "" {
		if obj, ok := fn.Object().(*types.Func); ok {
			if f := e.Ssa.Prog.FuncValue(obj.Origin()); f != nil {
				return f
			}
		}
	}
	return fn
}
