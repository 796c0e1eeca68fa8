package shell

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Text that a shell reads from elsewhere than its command line: from its standard input, or from a file that was
// written before.
//
//	os.WriteFile(path, text, 0o700)
//	exec.Command("sh", path).Run()
//
// The files that a function writes are collected once, each by the value that is its path. Where a program is run by
// the same value, by the same constant, or by what lies at the same place, the content of the file is interpreted, and
// its flows reach a sink of the kind Shell. Both must stand in one function. What is written later counts too: the
// order is not looked at, since mostly the file is written first, and a finding too many is rare.

// piped lets what is ever written to the standard input of a shell reach a sink, at the call of StdinPipe that opens
// it.
func piped(g *taint.Func, c *access.Call, obj *types.Func) {
	place := summary.Sink{Callee: ssautil.Callee(obj)}
	switch obj.Pkg().Path() {
	case "os/exec":
		// Only if the program is read from there: sh -c text reads data.
		interpreter, ok := readsProgram(cmdLine(g, c.Args[0], 0))
		if !ok {
			return
		}
		place.Given.Program = interpreter
	case sshPath:
		if !opensShell(c.Args[0]) {
			return
		}
	default:
		return
	}
	g.SinkSet(model.Shell, everIn(g, c.Out(0)), c.Instr, place)
}

// everIn returns all that is ever written to a location in the function.
func everIn(g *taint.Func, l access.Loc) (flows taint.FlowSet) {
	eachEver(g, l, func(_ access.Path, f taint.Flow) { flows.Add(f) })
	return flows
}

// eachEver yields all that is ever written to a location in the function, whatever the order: what is written later
// counts too.
func eachEver(g *taint.Func, l access.Loc, yield func(rel access.Path, f taint.Flow)) {
	old := g.ReadAt
	defer func() { g.ReadAt = old }()
	g.ReadAt = taint.Always
	g.FlowsAt(l, 0, yield)
}

// sshPath is the package of sessions on another machine.
const sshPath = "golang.org/x/crypto/ssh"

// isSession reports whether a value is a session on another machine, by SSH.
func isSession(v ssa.Value) bool {
	named := ssautil.NamedOf(v.Type())
	return named != nil && named.Obj().Name() == "Session" && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == sshPath
}

// opensShell reports whether a session runs a shell that reads its standard input. A session with a terminal is none:
// there somebody sits who may type what he likes.
func opensShell(session ssa.Value) (opens bool) {
	if session.Referrers() == nil || hasTerminal(session, 0) {
		return false
	}
	for _, r := range *session.Referrers() {
		call, ok := r.(ssa.CallInstruction)
		if !ok || call.Common().StaticCallee() == nil {
			continue
		}
		// Start(cmd) and its like: a session that is told to run a shell reads text for it.
		switch args := call.Common().Args; call.Common().StaticCallee().Name() {
		case "Shell":
			opens = true
		case "Run", "Start", "Output", "CombinedOutput":
			opens = opens || len(args) == 2 && isShell(args[1])
		}
	}
	return opens
}

// hasTerminal reports whether a terminal is asked for a session, here or by a function of the package that is given the session.
func hasTerminal(session ssa.Value, depth int) bool {
	if depth > maxTerminalCalls || session.Referrers() == nil {
		return false
	}
	for _, r := range *session.Referrers() {
		call, ok := r.(ssa.CallInstruction)
		if !ok || call.Common().StaticCallee() == nil {
			continue
		}
		fn := call.Common().StaticCallee()
		if fn.Name() == "RequestPty" {
			return true
		}
		for i, a := range call.Common().Args {
			if a == session && i < len(fn.Params) && len(fn.Blocks) > 0 && hasTerminal(fn.Params[i], depth+1) {
				return true
			}
		}
	}
	return false
}

// scripts lets what was written to a file reach a sink where the file is run: as the first argument of a shell or
// interpreter, or as the program. Of the file's flows, sources that are no remote input are left out, because a program
// may well write its own scripts.
func (t *topic) scripts(g *taint.Func, c *access.Call, line []ssa.Value, name string) {
	if len(line) == 0 || line[0] == nil || interpretsAny(line) {
		return
	}
	// A file that is run itself has a first line that names its interpreter.
	script, interpreter := line[0], "its interpreter"
	// sh file: the file is the first argument.
	if known, ok := program(line[0]); ok && (isShellName(known) || codeOption(known) != "") {
		if script = firstArgument(line[1:]); script == nil {
			return
		}
		interpreter = known
	}
	for _, w := range t.filesOf(c.Instr.Parent()) {
		// Either the name of a file that is open here, or the path that it was written by.
		if w.at == script || samePath(g, w.path, script) {
			var flows taint.FlowSet
			for _, f := range everIn(g, w.content.Loc(g.Places)) {
				if o := &g.Origins[f.Origin]; o.Kind != taint.OriginSource || o.Src.Labels&model.Remote != 0 {
					flows.Add(f)
				}
			}
			g.SinkSet(model.Shell, flows, c.Instr, summary.Sink{Callee: name, Given: summary.Given{Program: interpreter}})
		}
	}
}

// firstArgument returns the first argument that is no option; nil if there is none, or if it is not known. Of bash -x
// file it is the file.
func firstArgument(args []ssa.Value) ssa.Value {
	for _, v := range args {
		if v == nil {
			return nil
		}
		if text := ssautil.ConstText(v); len(text) < 2 || text[0] != '-' {
			return v
		}
	}
	return nil
}

// samePath reports whether two values are one path: one value, one constant, or two loads of one place.
func samePath(g *taint.Func, a, b ssa.Value) bool {
	if a == b {
		return true
	}
	if text := ssautil.ConstText(a); text != "" {
		return text == ssautil.ConstText(b)
	}
	// os.WriteFile(c.path, text, 0o700) and exec.Command(c.path): two loads of one field.
	return a != nil && b != nil && g.Checks.PlaceOf(a) == g.Checks.PlaceOf(b)
}

// A written is a file that a function writes, by its path and its content.
type written struct {
	path    ssa.Value // nil if only its name is asked for
	at      ssa.Value // what returns the path of an open file, or nil
	content access.Arg
}

// filesOf returns the files that a function writes, in the order of the code.
func (t *topic) filesOf(fn *ssa.Function) []written {
	if known, ok := t.files[fn]; ok {
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
	t.files[fn] = all
	return all
}

// filesBy returns the file that a call writes or opens. An open file has names too, since os.CreateTemp chooses the
// path:
//
//	f, _ := os.CreateTemp("", "job")
//	f.WriteString(text)
//	exec.Command("sh", f.Name()).Run() // text is interpreted
func filesBy(call *ssa.Call) []written {
	args := call.Call.Args
	switch ssautil.CalleeName(call.Call.StaticCallee()) {
	case "os.WriteFile", "io/ioutil.WriteFile":
		return []written{{path: args[0], content: access.Arg{V: args[1]}}}
	case "os.Create", "os.OpenFile":
		if f := ssautil.FirstResult(call); f != nil {
			return append(namesOf(f), written{path: args[0], content: access.Arg{V: f}})
		}
	// The path is chosen there, so that only its name leads back to the file.
	case "os.CreateTemp", "io/ioutil.TempFile":
		if f := ssautil.FirstResult(call); f != nil {
			return namesOf(f)
		}
	}
	return nil
}

// namesOf returns a file for each call of its method Name: what that returns is its path.
func namesOf(f ssa.Value) (all []written) {
	for _, r := range *f.Referrers() {
		call, ok := r.(*ssa.Call)
		if ok && call.Call.StaticCallee() != nil && call.Call.StaticCallee().Name() == "Name" && len(call.Call.Args) == 1 {
			all = append(all, written{at: call, content: access.Arg{V: f}})
		}
	}
	return all
}
