package files

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// An afero.Fs is any file system: one in memory, one below a folder that lets no ".." out, or that of the operating system. Only of the
// last a path is one of the machine's, so it must be seen that it is that one: where the Fs is made, or where the field is set that it
// is in.
//
//	fs := afero.NewOsFs()
//	fs.Open(name)                             // any file
//	afero.NewBasePathFs(fs, "/data").Open(name) // one below /data

const aferoPath = "github.com/spf13/afero"

// maxMade bounds how far back it is looked for where a file system was made.
const maxMade = 6

// AnyFs is the form of a sink whose file system callers know.
const AnyFs = "any file system"

// arrive is the hook Arrive. No flows and true say that nothing arrives; false leaves the sink to the engine.
func (t *topic) arrive(g *taint.Func, _ model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
	if s.Call == nil || s.Obj == nil || s.Obj.Pkg() == nil || len(s.Call.Args) == 0 || ssautil.PkgPath(s.Obj.Pkg()) != aferoPath {
		return nil, summary.Given{}, false
	}
	at := s.Instr.Block()
	isMachine, isGiven := origins(g, s.Call.Args[0], at)
	switch {
	case isMachine || t.isOsFs(s.Call.Args[0], 0):
		return nil, summary.Given{}, false
	case isGiven:
		return given(g, g.Joined(s.V, at)), summary.Given{Form: AnyFs}, true
	}
	return nil, summary.Given{}, true
}

// passed is the hook Passed: what a call hands on decides which file system the path is for.
func passed(g *taint.Func, c *access.Call, _ *summary.Summary, e *summary.SinkEntry, _ string) (summary.Sink, taint.FlowSet, bool) {
	sink := e.Sink
	if sink.Given.Form != AnyFs {
		return sink, nil, false
	}
	for _, arg := range c.Args {
		if arg == nil {
			continue
		}
		if isMachine, _ := origins(g, arg, c.At); isMachine {
			sink.Given.Form = ""
			return sink, g.Entering(c, e.In), true
		}
	}
	return sink, given(g, g.Entering(c, e.In)), true
}

// origins says of a value whether it carries the file system of the machine, and whether callers give something of it.
func origins(g *taint.Func, v ssa.Value, at *ssa.BasicBlock) (isMachine, isGiven bool) {
	for _, f := range g.Joined(v, at) {
		o := &g.Origins[f.Origin]
		isSource := o.Kind == taint.OriginSource
		isMachine = isMachine || isSource && o.Src.Labels&model.Machine != 0
		isGiven = isGiven || !isSource
	}
	return isMachine, isGiven
}

// given returns those flows that callers give.
func given(g *taint.Func, flows taint.FlowSet) (out taint.FlowSet) {
	for _, f := range flows {
		if g.Origins[f.Origin].Kind != taint.OriginSource {
			out.Add(f)
		}
	}
	return out
}

// isOsFs reports whether a value may be the file system of the operating system.
func (t *topic) isOsFs(v ssa.Value, depth int) bool {
	if depth > maxMade || v == nil {
		return false
	}
	if named := ssautil.NamedOf(v.Type()); named != nil && named.Obj().Name() == "OsFs" && named.Obj().Pkg() != nil && ssautil.PkgPath(named.Obj().Pkg()) == aferoPath {
		return true
	}
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return t.isOsFs(v.X, depth+1)
	case *ssa.ChangeInterface:
		return t.isOsFs(v.X, depth+1)
	case *ssa.Phi:
		for _, e := range v.Edges {
			if t.isOsFs(e, depth+1) {
				return true
			}
		}
	case *ssa.Call:
		return t.returnsOsFs(v, depth)
	case *ssa.Alloc:
		return t.holdsOsFs(v, depth)
	case *ssa.Parameter:
		return t.isGivenOsFs(v, depth)
	case *ssa.UnOp:
		return v.Op == token.MUL && t.isOsFsAt(v.X, depth)
	}
	return false
}

// returnsOsFs is isOsFs for the result of a call.
func (t *topic) returnsOsFs(call *ssa.Call, depth int) bool {
	fn := call.Call.StaticCallee()
	if fn == nil {
		return false
	}
	if ssautil.CalleeName(fn) == aferoPath+".NewOsFs" {
		return true
	}
	if ssautil.CalleeName(fn) == aferoPath+".NewReadOnlyFs" {
		return t.isOsFs(call.Call.Args[0], depth+1)
	}
	if !t.in.Has[fn] {
		return false
	}
	for v := range ssautil.Results(fn, 0) {
		if t.isOsFs(v, depth+1) {
			return true
		}
	}
	return false
}

// isGivenOsFs is isOsFs for a parameter: what the calls in the package give for it.
func (t *topic) isGivenOsFs(p *ssa.Parameter, depth int) bool {
	n := ssautil.ParamIndex(p)
	for _, call := range t.in.CallsOf(p.Parent()) {
		if args := call.Common().Args; n < len(args) && t.isOsFs(args[n], depth+1) {
			return true
		}
	}
	return false
}

// isOsFsAt is isOsFs for what is at an address: of a variable of the package, or a field, it is all that the package stores there.
func (t *topic) isOsFsAt(addr ssa.Value, depth int) bool {
	if a, ok := addr.(*ssa.Alloc); ok {
		return t.holdsOsFs(a, depth)
	}
	for _, v := range t.in.StoredAt(addr) {
		if t.isOsFs(v, depth+1) {
			return true
		}
	}
	return false
}

// holdsOsFs reports whether a variable, or a field of it, is given the file system.
func (t *topic) holdsOsFs(a *ssa.Alloc, depth int) bool {
	for _, v := range ssautil.StoredTo(a) {
		if t.isOsFs(v, depth+1) {
			return true
		}
	}
	for _, r := range *a.Referrers() {
		field, ok := r.(*ssa.FieldAddr)
		if !ok {
			continue
		}
		for _, use := range *field.Referrers() {
			if st, ok := use.(*ssa.Store); ok && st.Addr == ssa.Value(field) && t.isOsFs(st.Val, depth+1) {
				return true
			}
		}
	}
	return false
}
