package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// Channels in fields. A channel is there to be shared, so that who sends and who receives seldom have the value in hand that
// holds it: a handler has it in a field of a field, and the loop that receives is a method of what a constructor has made.
//
//	type pool struct{ jobs chan job }
//	func (p *pool) loop()                                              { for j := range p.jobs { run(j.cmd) } }
//	func (a *api) create(w http.ResponseWriter, r *http.Request)       { a.pool.jobs <- job{r.FormValue("cmd")} }
//
// So what is sent to such a field of any value of the type, whichever way leads there, is kept in the object that all values
// of the type share (stateOf), and whoever receives from the field of any value reads it there. As all that is read of such an
// object it is a guess, since the two may be different values.

// The type may be one of another package of the program too, as the pool of a package jobs is that a server has in a field: what that
// package's functions send their summaries say. Who receives there is a loop that the constructor has started, with a value that the
// sender does not have. So the channel counts as a variable for other packages, like an exported one (sent.go).

// hasChannels reports whether a struct type of the package has a channel in a field, or has a struct of another package of the program
// there that has one. Most packages have none, and then nothing here costs anything.
func (e *Package) hasChannels() bool {
	seen := make(map[types.Type]bool)
	for _, name := range e.Pkg.Scope().Names() {
		if obj := e.Pkg.Scope().Lookup(name); obj != nil && e.hasChannel(obj.Type(), seen) {
			return true
		}
	}
	return false
}

// hasChannel reports whether a type is a struct with a channel in a field, here or in what a field holds.
func (e *Package) hasChannel(t types.Type, seen map[types.Type]bool) bool {
	named := ssautil.NamedOf(t)
	if named == nil || seen[named] || len(seen) > maxChannelTypes || !e.ofProgram(named.Obj().Pkg()) {
		return false
	}
	seen[named] = true
	if s := ssautil.StructOf(named); s != nil {
		for f := range s.Fields() {
			if sends(f.Type()) || e.hasChannel(f.Type(), seen) {
				return true
			}
		}
	}
	return false
}

// maxChannelTypes is how many types are looked through for channels.
const maxChannelTypes = 500

// ofProgram reports whether a package is of the same module as this one; where no module is known, whether its path begins alike.
func (e *Package) ofProgram(pkg *types.Package) bool {
	if pkg == nil || pkg == e.Pkg {
		return pkg != nil
	}
	if pass := e.library.pass; pass != nil && pass.Module != nil && pass.Module.Path != "" {
		return ssautil.Within(ssautil.PkgPath(pkg), pass.Module.Path)
	}
	own, _, _ := strings.Cut(ssautil.PkgPath(e.Pkg), "/")
	other, _, below := strings.Cut(ssautil.PkgPath(pkg), "/")
	return below && own == other
}

// sends reports whether a type is a channel of messages. A connection that a listener hands on is none: what is read of it later is told
// where it is read, and what it has in its buffers is no part of a message.
func sends(t types.Type) bool {
	c, ok := t.Underlying().(*types.Chan)
	if !ok {
		return false
	}
	read, _, _ := types.LookupFieldOrMethod(c.Elem(), true, nil, "Read")
	_, isStream := read.(*types.Func)
	return !isStream
}

// A channelField is a channel in a field of a struct, and where what is sent to it lies in that.
type channelField struct {
	owner types.Type
	field *types.Var
	path  access.Path // from the owner: the field, and what of a message is meant
}

// channelOn returns the channel in a field that a path from a value goes to, or through to what is sent; false if there is none.
func channelOn(root ssa.Value, p access.Path) (channelField, bool) {
	t := root.Type()
	for i := range p.Len() {
		field, next := access.StepInto(t, p.At(i))
		if next == nil {
			break
		}
		if field != nil && sends(next) && (i+1 == p.Len() || p.At(i+1) == access.ElemStep) {
			return channelField{t, field, p.From(i)}, true
		}
		t = next
	}
	return channelField{}, false
}

// sharedChannel returns the object that the values of a type share, and the path in it, if a path goes to a channel in a field of
// the type, or through it to what is sent; nil otherwise.
func (e *Package) sharedChannel(root ssa.Value, p access.Path) (*object, access.Path) {
	if p == "" || root == nil || !e.channels() {
		return nil, ""
	}
	c, ok := channelOn(root, p)
	if !ok {
		return nil, ""
	}
	return e.sharedState(c.owner), c.path
}

// keepSent notes what is sent to a channel in a field, as keep notes what is stored.
func (g *Func) keepSent(root ssa.Value, p access.Path, f Flow) {
	g.sentAbroad(root, p, f)
	o, p := g.sharedChannel(root, p)
	if o == nil || p.Len() < 2 || !g.keeps(f) {
		return
	}
	f.When = 0
	if g.fill(o, p, f, false) {
		g.changed[o] = true
		g.noteChange()
	}
}

// receivedFrom returns the object that holds what has been sent to the channel in a field that a location receives from, and the
// location there; nil if it is none of that kind. The function is noted as its reader.
func (g *Func) receivedFrom(l access.Loc) (*object, access.Loc) {
	o, p := g.sharedChannel(l.Root, l.Path)
	if o == nil {
		return nil, l
	}
	g.reads(g, o)
	if g.cur != nil {
		g.cur.readsObject(o)
	}
	l.Path = p
	return o, l
}
