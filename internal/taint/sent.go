package taint

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Channels between packages. A worker that receives from an exported channel of its package is called by nobody who sends
// to it:
//
//	package work
//	var Queue = make(chan Task)
//	func Run() { for t := range Queue { exec.Command("sh", "-c", t.Cmd).Run() } }
//
//	package web
//	work.Queue <- work.Task{Cmd: r.FormValue("cmd")}
//
// So in package work the channel counts as a variable that others set, and the summary of Run says that what it holds
// reaches a sink. In package web sending is as good as a call: what is sent arrives at the sinks of all functions of work
// that receive from the channel, since one of them is there to run. The finding stands where something is sent.
//
// Of a package the receivers are collected once, and only if something is sent to one of its channels.

// openChannel reports whether a value is a channel in an exported variable, so that other packages can send to it.
func openChannel(v ssa.Value) bool {
	global, ok := v.(*ssa.Global)
	if !ok || global.Pkg == nil || global.Pkg.Pkg.Name() == "main" || !token.IsExported(global.Name()) {
		return false
	}
	p, ok := global.Type().Underlying().(*types.Pointer) // of the variable
	if !ok {
		return false
	}
	_, ok = p.Elem().Underlying().(*types.Chan)
	return ok
}

// isForeignChannel reports whether the variable of a key is a channel of another package that others can send to.
func (e *Package) isForeignChannel(key string) bool {
	v := e.variableNamed(key)
	return openChannel(v) && v.(*ssa.Global).Pkg != e.Ssa
}

// A receivingSink is what a function of another package does with what it receives from a channel.
type receivingSink struct {
	name string // of the function
	sink *summary.SinkEntry
}

// sent lets a flow that is written to a channel of another package reach the sinks behind it.
func (g *Func) sent(v ssa.Value, p access.Path, f Flow) {
	if g.at.block == nil || !openChannel(v) || v.(*ssa.Global).Pkg == g.Ssa {
		return
	}
	g.sentTo(ssautil.VariableKey(v.(*ssa.Global)), v.(*ssa.Global).Pkg.Pkg, p, f)
}

// sentTo lets a flow that is written to the channel with a key, of another package, reach the sinks behind it.
func (g *Func) sentTo(key string, pkg *types.Package, p access.Path, f Flow) {
	if g.literal(f) {
		return
	}
	instr := g.at.block.Instrs[g.at.index]
	for _, r := range g.receivers(key, pkg) {
		e := r.sink
		d := f
		switch {
		case p.Covers(e.In.Path):
		case e.In.Path.Covers(p):
			d.Clean |= p.From(e.In.Path.Len()).Hides()
		default:
			continue
		}
		d = d.After(e.Clean, e.Flags)
		rest := func() []summary.Step {
			return append([]summary.Step{{At: summary.Site{Pos: instr.Pos()}, Kind: summary.Passed, Func: r.name}}, e.Steps...)
		}
		g.sinkReached(d, e.Sink, g.Labels(FlowSet{f})|e.CoLabels, rest, instr)
	}
}

// sentAbroad is sent for a channel in a field of a type of another package.
func (g *Func) sentAbroad(root ssa.Value, p access.Path, f Flow) {
	if p.Len() < 2 || root == nil || g.at.block == nil || !g.leadsAbroad(root.Type()) {
		return
	}
	c, ok := channelOn(root, p)
	if !ok || c.path.Len() < 2 {
		return
	}
	if key, pkg := g.channelKey(&c); key != "" && pkg != g.Pkg {
		f.Flags &^= summary.Exact // of all values of the type, some other one may be received from
		g.sentTo(key, pkg, c.path.From(1).Anywhere(), f)
	}
}

// leadsAbroad reports whether a value of a type has a channel in a field of a type of another package of the program.
func (e *Package) leadsAbroad(t types.Type) bool {
	known, ok := e.abroad[t]
	if !ok {
		named := ssautil.NamedOf(t)
		known = named != nil && (named.Obj().Pkg() != e.Pkg || e.channels()) && e.hasChannel(t, make(map[types.Type]bool))
		e.abroad[t] = known
	}
	return known
}

// channelKey names a channel in a field as other packages know it, and its package; "" if they cannot send to it.
func (e *Package) channelKey(c *channelField) (string, *types.Package) {
	named := ssautil.NamedOf(c.owner)
	if named == nil || e.sharedState(c.owner) == nil || named.Obj().Pkg().Name() == "main" {
		return "", nil
	}
	return ssautil.PkgPath(named.Obj().Pkg()) + "." + named.Obj().Name() + "." + c.field.Name(), named.Obj().Pkg()
}

// eachSentFromAbroad yields that what is received from a channel in a field of a type of this package may have been sent by others.
func (g *Func) eachSentFromAbroad(l access.Loc, yield func(rel access.Path, f Flow)) {
	if l.Path == "" || l.Root == nil || !g.channels() {
		return
	}
	c, ok := channelOn(l.Root, l.Path)
	if !ok || c.path.Len() < 2 {
		return
	}
	if key, pkg := g.channelKey(&c); key != "" && pkg == g.Pkg {
		g.fromAbroad[key] = true // before any summary has an entry of it
		id := g.varPart(origin{name: key}, c.path.From(1), false)
		yield("", Flow{Origin: id, Flags: summary.Fresh &^ summary.Exact})
	}
}

// receivers returns the sinks that what is sent to the channel with a key, of another package, reaches there, in the order of the names of
// the functions.
func (e *Package) receivers(key string, pkg *types.Package) []receivingSink {
	if known, ok := e.receiving[key]; ok {
		return known
	}
	var out []receivingSink
	if p := e.library.fact(pkg); p != nil {
		for _, name := range slices.Sorted(maps.Keys(p.Entries)) {
			// An alias is another name of a function that is there too, and other knowledge has a key with a space.
			if strings.Contains(name, " ") || strings.HasPrefix(p.Entries[name], summary.AliasMark) {
				continue
			}
			s := p.Get(name)
			for i := range s.Sinks {
				if s.Sinks[i].In.Variable == key {
					out = append(out, receivingSink{name[strings.LastIndexByte(name, '.')+1:], &s.Sinks[i]})
				}
			}
		}
	}
	e.receiving[key] = out
	return out
}
