package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// A shell also reads its text from its standard input, and from a file that was written before.

// piped lets what is written to the standard input of a shell reach a sink.
func (g *group) piped(c *call, obj *types.Func) {
	place := Place{Callee: callee(obj)}
	switch obj.Pkg().Path() {
	case "os/exec":
		interpreter, ok := readsProgram(cmdLine(c.args[0], 0))
		if !ok {
			return
		}
		place.Given = interpreter
	case sshPath:
		if !opensShell(c.args[0]) {
			return
		}
	default:
		return
	}
	g.sinkSet(model.Shell, g.everIn(c.out(0)), c.instr, place)
}

// everIn returns all that is ever written to what is at l.
func (g *group) everIn(l loc) (flows set) {
	old := g.until
	defer func() { g.until = old }()
	g.until = always
	g.eachAt(l, 0, func(_ path, f flow) { flows.add(f) })
	return flows
}

const sshPath = "golang.org/x/crypto/ssh"

// isSession reports whether a value is a session on another machine.
func isSession(v ssa.Value) bool {
	named := namedOf(v.Type())
	return named != nil && named.Obj().Name() == "Session" && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == sshPath
}

// opensShell reports whether a session runs a shell that reads its standard input, and is no terminal for somebody who
// may type what he likes.
func opensShell(session ssa.Value) (opens bool) {
	if session.Referrers() == nil {
		return false
	}
	for _, r := range *session.Referrers() {
		call, ok := r.(ssa.CallInstruction)
		if !ok || call.Common().StaticCallee() == nil {
			continue
		}
		switch args := call.Common().Args; call.Common().StaticCallee().Name() {
		case "RequestPty":
			return false
		case "Shell":
			opens = true
		case "Run", "Start", "Output", "CombinedOutput":
			opens = opens || len(args) == 2 && isShell(args[1])
		}
	}
	return opens
}

// scripts lets what was written to a file reach a sink where the file is run, by a shell or as the program.
func (g *group) scripts(c *call, line []ssa.Value, name string) {
	if len(line) == 0 || line[0] == nil || interpretsAny(line) {
		return
	}
	script, interpreter := line[0], "its interpreter"
	if known, ok := program(line[0]); ok && (isShellName(known) || codeOption(known) != "") {
		if script = firstArgument(line[1:]); script == nil {
			return
		}
		interpreter = known
	}
	for _, w := range g.filesOf(c.instr.Parent()) {
		if w.at == script || g.samePath(w.path, script) {
			var flows set
			for _, f := range g.everIn(w.content.loc(g)) {
				if o := &g.origins[f.org]; o.kind != fromSource || o.src.Labels&model.Remote != 0 {
					flows.add(f)
				}
			}
			g.sinkSet(model.Shell, flows, c.instr, Place{Callee: name, Given: interpreter})
		}
	}
}

// firstArgument returns the first argument that is no option, or nil.
func firstArgument(args []ssa.Value) ssa.Value {
	for _, v := range args {
		if v == nil {
			return nil
		}
		if text := constText(v); len(text) < 2 || text[0] != '-' {
			return v
		}
	}
	return nil
}

// samePath reports whether two values are one path: one value, or one constant.
func (g *group) samePath(a, b ssa.Value) bool {
	if a == b {
		return true
	}
	if text := constText(a); text != "" {
		return text == constText(b)
	}
	return a != nil && b != nil && g.placeOf(a) == g.placeOf(b)
}

// A written file is what a function writes to a path.
type written struct {
	path    ssa.Value // nil if only its name is asked for
	at      ssa.Value // what returns the path of an open file, or nil
	content arg
}

// filesOf returns the files that a function writes.
func (g *group) filesOf(fn *ssa.Function) []written {
	if known, ok := g.files[fn]; ok {
		return known
	}
	var all []written
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(*ssa.Call); ok && call.Call.StaticCallee() != nil {
				all = append(all, filesBy(call)...)
			}
		}
	}
	if g.files == nil {
		g.files = make(map[*ssa.Function][]written)
	}
	g.files[fn] = all
	return all
}

// filesBy returns the file that a call writes or opens, by its path and by the calls that return its name.
func filesBy(call *ssa.Call) []written {
	args := call.Call.Args
	switch calleeName(call.Call.StaticCallee()) {
	case "os.WriteFile", "io/ioutil.WriteFile":
		return []written{{path: args[0], content: arg{v: args[1]}}}
	case "os.Create", "os.OpenFile":
		if f := firstResult(call); f != nil {
			return append(namesOf(f), written{path: args[0], content: arg{v: f}})
		}
	case "os.CreateTemp", "io/ioutil.TempFile":
		if f := firstResult(call); f != nil {
			return namesOf(f)
		}
	}
	return nil
}

// firstResult returns the first result of a call that has several.
func firstResult(call *ssa.Call) ssa.Value {
	for _, r := range *call.Referrers() {
		if e, ok := r.(*ssa.Extract); ok && e.Index == 0 {
			return e
		}
	}
	return nil
}

// namesOf returns the calls of a file's method Name.
func namesOf(f ssa.Value) (all []written) {
	for _, r := range *f.Referrers() {
		call, ok := r.(*ssa.Call)
		if ok && call.Call.StaticCallee() != nil && call.Call.StaticCallee().Name() == "Name" && len(call.Call.Args) == 1 {
			all = append(all, written{at: call, content: arg{v: f}})
		}
	}
	return all
}
