// Package filemode is what secvet knows of the content of files that others than their owner can read, beyond the rows of the models:
//
//   - Arrive: whether a secret that os.WriteFile(name, data, perm) is given reaches a file that others can read depends on perm. Where
//     that is no constant, callers give it, and the rule puts both together: the sink has no mode then.
//   - Passed: the first package on the way that knows of a secret tells of it (Given.Form), and its importers do not.
//   - Writer, Wrote: what is written to a file is one that others can read if the call that created it says so: os.Create, or os.OpenFile
//     with such a mode. The sink names that call (Given.Program), by which the rule finds a mode that callers give.
//
// Nothing arrives in a function that lets nobody else in: one that makes the folder for its owner alone, or takes the rights away.
package filemode

import (
	"go/token"
	"path/filepath"
	"strconv"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// The groups of settings: what creates a file, what makes a folder, and what changes the mode of what is there.
const (
	Create   = "filemode"
	Mkdir    = "dirmode"
	Chmod    = "chmod"    // by package os, which has a sticky bit of its own
	RawChmod = "rawchmod" // by the system's call
	Umask    = "umask"
)

// Others and Group are the bits by which all others, and the owner's group, read a file.
const (
	Others  = 0o004
	Group   = 0o040
	Foreign = 0o077 // all rights of whoever is not the owner
)

// Made is the mode with which files are created where none is given.
const Made = 0o666

// Topic returns the hooks of the modes of files.
func Topic(p *taint.Package) taint.Hooks {
	t := &topic{Package: p, private: make(map[*ssa.Function]bool)}
	t.masked = sync.OnceValue(t.hasMask)
	return taint.Hooks{
		Kinds:  model.Stored,
		Passed: passed,
		// No flows and true say that nothing arrives.
		Arrive: func(g *taint.Func, _ model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
			if s.Call == nil {
				return nil, summary.Given{}, true
			}
			mode, known, ok := t.creates(s.Call.Instr)
			if !ok || known && mode&(Group|Others) == 0 || t.isPrivate(s.Instr.Parent()) || InPrivate(s.Call.Instr) {
				return nil, summary.Given{}, true
			}
			flows := g.Joined(s.V, s.Instr.Block())
			given := summary.Given{}
			if known {
				given.Option, given.Form = Text(mode), told(g, flows)
			}
			return flows, given, true
		},
		Writer: func(v ssa.Value) (model.Kinds, string) {
			if call, index := callOf(v); call != nil && t.creator(call, index, maxHelpers) != nil {
				return model.Stored, ""
			}
			return 0, ""
		},
		Wrote: func(g *taint.Func, c *access.Call, w ssa.Value, kinds model.Kinds, flows taint.FlowSet, callee string) {
			call := t.opened(g, w, 0)
			if call == nil {
				return
			}
			mode, known, ok := t.creates(call)
			if ok && (!known || mode&(Group|Others) != 0) && !t.isPrivate(call.Parent()) && !t.isPrivate(c.Instr.Parent()) && !InPrivate(call) {
				given := summary.Given{Program: Place(t.Ssa.Prog.Fset, summary.Site{Pos: ssautil.SitePos(call)})}
				if known {
					given.Option, given.Form = Text(mode), told(g, flows)
				}
				g.SinkSet(kinds, flows, c.Instr, summary.Sink{Callee: callee, Given: given})
			}
		},
	}
}

type topic struct {
	*taint.Package
	private map[*ssa.Function]bool // see isPrivate
	masked  func() bool            // see hasMask
}

// Text writes a mode as Go does: "0o644".
func Text(mode int) string { return "0o" + strconv.FormatInt(int64(mode), 8) }

// Place names a call of this package or another, as the sink of what is written to a file names the call that has made the file.
func Place(fset *token.FileSet, at summary.Site) string {
	if at.Pos.IsValid() {
		p := fset.Position(at.Pos)
		at.File, at.Line, at.Col = p.Filename, p.Line, p.Column
	}
	return filepath.Base(at.File) + ":" + strconv.Itoa(at.Line) + ":" + strconv.Itoa(at.Col)
}

// row returns the row that says that a call sets the mode of something; nil if none does.
func (t *topic) row(call ssa.CallInstruction, group string) *model.Row {
	obj := ssautil.CalledObject(call.Common())
	if obj == nil || obj.Pkg() == nil {
		return nil
	}
	for _, row := range t.SettingRows(obj) {
		if row.Group == group {
			return row
		}
	}
	return nil
}

// argument returns the argument of a call that a row gives a name; nil if it has none.
func argument(call ssa.CallInstruction, row *model.Row, name string) ssa.Value {
	for i, p := range row.Params {
		if p.Name == name && p.Role == model.In {
			return ssautil.Argument(ssautil.CalledObject(call.Common()).Signature(), ssautil.PlainArgs(call.Common()), i, p.Variadic)
		}
	}
	return nil
}

// creates returns the mode of the file that a call creates, whether that is a constant, and whether the call creates one.
func (t *topic) creates(call ssa.CallInstruction) (mode int, known, ok bool) {
	row := t.row(call, Create)
	if row == nil {
		return 0, false, false
	}
	if flags := argument(call, row, "flag"); flags != nil {
		if _, may := ssautil.Bits(flags); may&FlagCreate(ssautil.CalledObject(call.Common()).Pkg()) == 0 {
			return 0, false, false
		}
	}
	perm := argument(call, row, "perm")
	if perm == nil {
		return Made, true, true
	}
	must, may := ssautil.Bits(perm)
	return must, must == may, true
}

// callOf returns the call that has returned a value, and as which of its results; nil if it is none.
func callOf(v ssa.Value) (call *ssa.Call, index int) {
	v = ssautil.Unboxed(v)
	if x, ok := v.(*ssa.Extract); ok {
		v, index = x.Tuple, x.Index
	}
	call, _ = v.(*ssa.Call)
	return call, index
}

// maxHelpers is how many functions of the package a file is returned by, one to the next.
const maxHelpers = 3

// creator returns the call that creates the file which a call returns: the call itself, or the one of which a function of the package
// returns what it has opened.
//
//	func create(name string) (*os.File, error) { return os.Create(filepath.Join(dir, name)) }
func (t *topic) creator(call *ssa.Call, index, depth int) *ssa.Call {
	if t.row(call, Create) != nil {
		return call
	}
	fn := call.Call.StaticCallee()
	if fn == nil || !t.Has[fn] || depth == 0 {
		return nil
	}
	if results := fn.Signature.Results(); index >= results.Len() || !isWriter(results.At(index).Type()) {
		return nil
	}
	for v := range ssautil.Results(fn, index) {
		if from, i := callOf(v); from != nil {
			if c := t.creator(from, i, depth-1); c != nil {
				return c
			}
		}
	}
	return nil
}

// maxWrapped is how many writers around writers are looked through.
const maxWrapped = 4

// opened returns the call that has opened the file which a writer writes to; nil if it is not known.
func (t *topic) opened(g *taint.Func, w ssa.Value, depth int) *ssa.Call {
	w = ssautil.Unboxed(w)
	call, ok := g.Loc(w).Root.(*ssa.Call)
	if !ok {
		return nil
	}
	_, index := callOf(w)
	if c := t.creator(call, index, maxHelpers); c != nil {
		return c
	}
	if depth >= maxWrapped {
		return nil
	}
	for _, a := range call.Call.Args { // bufio.NewWriter(f), json.NewEncoder(f)
		if isWriter(a.Type()) {
			if of := t.opened(g, a, depth+1); of != nil {
				return of
			}
		}
	}
	return nil
}
