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
	if g.at.block == nil || !openChannel(v) || v.(*ssa.Global).Pkg == g.Ssa || g.literal(f) {
		return
	}
	instr := g.at.block.Instrs[g.at.index]
	for _, r := range g.receivers(v.(*ssa.Global)) {
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

// receivers returns the sinks that what is sent to a channel of another package reaches there, in the order of the names of
// the functions.
func (e *Package) receivers(v *ssa.Global) []receivingSink {
	if known, ok := e.receiving[v]; ok {
		return known
	}
	var out []receivingSink
	key := ssautil.VariableKey(v)
	if p := e.library.fact(v.Pkg.Pkg); p != nil {
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
	e.receiving[v] = out
	return out
}
