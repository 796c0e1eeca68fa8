package shell

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Command lines, and what programs do with them. A command line is a program with its arguments, as a list of the SSA
// values that they are made of; nil is an argument of which nothing is known.
//
//	args := []string{"-c", text}
//	exec.Command("sh", args...) // the values "sh", "-c" and text
//
// The line is put together where a program is run: from the arguments of the call, from a literal of exec.Cmd, or from
// a list that is assigned to a field of one, back through what was appended to the list. Then it is read several times,
// once for each question: is an argument text that a shell interprets (shell.go), a command that another program runs
// (options.go), a program behind a launcher (launch.go), or a path to write to (output.go)? What the argument carries
// that is found reaches a sink of that kind, with the name of the program for messages.
//
// Nothing is solved to a fixed point here: values are followed back by a bounded number of appends
// (ssautil.MaxAppended). But all is asked again when the call is visited again, and the flows of the values may have
// grown by then.

// runs lets what a call of a library runs reach sinks, if it is one of those that start a program or open the standard
// input of one. All others are left to the rows.
func (t *topic) runs(g *taint.Func, c *access.Call, obj *types.Func) {
	var line []ssa.Value
	switch p, name := obj.Pkg().Path(), obj.Name(); {
	// exec.Command(name, arg...)
	case p == "os/exec" && (name == "Command" || name == "CommandContext"):
		line = lineOf(g, c.Args, 0)
		outputs(g, line, 1, hasMore(g, c.Args), c.Instr, ssautil.Callee(obj))
	// os.StartProcess(name, argv, attr): argv has the name again, or another one.
	case (p == "os" || p == "syscall") && (name == "StartProcess" || name == "ForkExec" || name == "Exec") && len(c.Args) == 3:
		if argv := listOf(g, c.Args[1], 0); len(argv) > 0 {
			line = append([]ssa.Value{c.Args[0]}, argv[1:]...)
		}
	// No command is run here, but text for one is written.
	case name == "StdinPipe" && len(c.Args) == 1 && c.Result != nil:
		piped(g, c, obj)
		return
	default:
		return
	}
	// The command keeps its line, for those who get it and add to it.
	if obj.Pkg().Path() == "os/exec" {
		remember(g, c, line)
	}
	interprets(g, line, c.Instr, ssautil.Callee(obj))
	starts(g, line, 0, c.Instr, ssautil.Callee(obj))
	startsFirst(g, c, line, ssautil.Callee(obj))
	t.scripts(g, c, line, ssautil.Callee(obj))
}

// interprets lets the text that a shell on a command line interprets reach a sink, and what names a command that
// another program runs. The values are those whose flows count; for the names of programs and options constants stand
// in their place (named).
func interprets(g *taint.Func, values []ssa.Value, instr ssa.Instruction, name string) {
	interpretsFrom(g, values, 0, instr, name)
}

// interpretsFrom is interprets for the arguments from one on: those before it were looked at where they were given.
func interpretsFrom(g *taint.Func, values []ssa.Value, first int, instr ssa.Instruction, name string) {
	line := named(g, values)
	sink := func(n int, by summary.Given) {
		g.SinkSet(model.Shell, carried(g, values[n], instr.Block()), instr, summary.Sink{Callee: name, Given: by})
	}
	// A shell, maybe behind launchers.
	texts, interpreter := shellTexts(line)
	for _, n := range texts {
		if values[n] != nil && n >= first {
			sink(n, summary.Given{Program: interpreter})
		}
	}
	// An option of another program whose value is a command, of each argument.
	for n, v := range line {
		if n == 0 || n < first || v == nil || line[0] == nil {
			continue
		}
		if by := ordered(line, n); by.Option != "" {
			sink(n, by)
		}
	}
}

// ordered returns the program of a command line and its option that takes argument n for a command, or nothing. A
// constant argument needs no look, since nobody else chose it.
func ordered(line []ssa.Value, n int) (by summary.Given) {
	name, known := program(line[0])
	if _, isConst := ssautil.StringConst(line[n]); !known || isConst {
		return by
	}
	before, text := ssautil.ConstText(line[n-1]), beginning(line[n])
	// What stands before the first argument is the program, and no option.
	if n == 1 {
		before = ""
	}
	if option := orders(name, before, text); option != "" {
		by.Program, by.Option = name, option
	}
	return by
}

// lineOf returns the command line of a function that is given the program first, maybe behind a context, and then its
// arguments: as texts, or as a list at the end.
func lineOf(g *taint.Func, args []ssa.Value, depth int) (line []ssa.Value) {
	for _, a := range args {
		switch {
		case ssautil.IsString(a.Type()):
			line = append(line, a)
		// The list of arguments: nothing stands behind it.
		case len(line) > 0 && ssautil.IsText(a.Type()):
			return append(line, listOf(g, a, depth)...)
		}
	}
	return line
}

// hasMore reports whether the arguments end with a list whose last elements are not known, as in exec.Command("cp",
// files...).
func hasMore(g *taint.Func, args []ssa.Value) bool {
	if len(args) == 0 {
		return false
	}
	last := args[len(args)-1]
	return !ssautil.IsString(last.Type()) && (ssautil.Rest(last) != nil || len(listOf(g, last, 0)) == 0)
}

// listOf returns the elements of a list: of a literal, of what is appended to it, of the arguments of an exec.Cmd that
// is made here, and of a list with words in it that is made elsewhere (words.go). If nothing is known there are none.
func listOf(g *taint.Func, v ssa.Value, depth int) []ssa.Value {
	if depth > ssautil.MaxAppended {
		return nil
	}
	switch x := v.(type) {
	case *ssa.Call:
		// append(list, more...): both lists, one behind the other.
		if ssautil.IsBuiltin(&x.Call, "append") && len(x.Call.Args) == 2 {
			first := listOf(g, x.Call.Args[0], depth+1)
			if len(first) > ssautil.MaxListed {
				return first
			}
			return append(first[:len(first):len(first)], listOf(g, x.Call.Args[1], depth+1)...)
		}
	case *ssa.UnOp:
		// cmd.Args[1:] of a command that is made here.
		if cmd, field := cmdField(x.X); field == "Args" {
			if line := cmdLine(g, cmd, depth+1); len(line) > 0 {
				return line
			}
		}
	case *ssa.ChangeType:
		return listOf(g, x.X, depth+1)
	case *ssa.Slice:
		if _, isArray := x.X.(*ssa.Alloc); isArray || x.High != nil {
			break
		}
		// list[n:] has the elements from n on.
		if low, ok := ssautil.IntConst(x.Low); x.Low != nil && ok && low >= 0 {
			elems := listOf(g, x.X, depth+1)
			return elems[min(low, len(elems)):]
		}
	}
	if elems := ssautil.Elements(v); len(elems) > 0 || g == nil {
		return elems
	}
	return spread(g, v, g.Loc(v), false)
}

// cmdField returns the exec.Cmd that an address is a field of, and the name of the field; or "".
func cmdField(addr ssa.Value) (cmd ssa.Value, field string) {
	f, ok := addr.(*ssa.FieldAddr)
	if !ok {
		return nil, ""
	}
	named := ssautil.NamedOf(f.X.Type())
	if named == nil || named.Obj().Name() != "Cmd" || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != "os/exec" {
		return nil, ""
	}
	return f.X, ssautil.FieldName(f.X.Type(), f.Field)
}

// cmdLine returns the command line that an exec.Cmd was made with, by exec.Command or as a literal; nil if it was made
// elsewhere. In that case argsOf may know its words.
func cmdLine(g *taint.Func, cmd ssa.Value, depth int) []ssa.Value {
	switch x := cmd.(type) {
	case *ssa.Call:
		if fn := x.Call.StaticCallee(); fn != nil && fn.Pkg != nil && fn.Pkg.Pkg.Path() == "os/exec" && strings.HasPrefix(fn.Name(), "Command") {
			return lineOf(g, x.Call.Args, depth)
		}
	case *ssa.Alloc:
		return literalLine(g, x)
	}
	return nil
}

// literalLine returns the command line of an exec.Cmd literal: its Args, with Path in place of the first of them,
// because Path is what is run.
func literalLine(g *taint.Func, cmd *ssa.Alloc) (line []ssa.Value) {
	var program ssa.Value
	// The fields that are stored to, in any order.
	for _, r := range *cmd.Referrers() {
		f, ok := r.(*ssa.FieldAddr)
		if !ok {
			continue
		}
		for _, w := range *f.Referrers() {
			st, ok := w.(*ssa.Store)
			if !ok {
				continue
			}
			switch ssautil.FieldName(f.X.Type(), f.Field) {
			case "Args":
				if len(line) == 0 {
					line = listOf(g, st.Val, 1)
				}
			case "Path":
				program = st.Val
			}
		}
	}
	// exec.Cmd{Path: "/bin/sh", Args: []string{"sh", "-c", text}}
	if program != nil && len(line) > 0 {
		line = append([]ssa.Value{program}, line[1:]...)
	}
	return line
}

// storeCmd lets what is stored to a field of an exec.Cmd reach a sink: arguments, text for a shell on its standard
// input, the folder of a program that obeys what is in it, and variables of the environment that decide what code is
// run. The standard input of a session on another machine is that of its shell.
func storeCmd(g *taint.Func, i *ssa.Store) {
	cmd, field := cmdField(i.Addr)
	if addr, ok := i.Addr.(*ssa.FieldAddr); ok && field == "" && isSession(addr.X) && opensShell(addr.X) && ssautil.FieldName(addr.X.Type(), addr.Field) == "Stdin" {
		g.SinkSet(model.Shell, g.Joined(i.Val, i.Block()), i, summary.Sink{Callee: "field Session.Stdin"})
	}
	switch field {
	case "Args":
		storeArgs(g, i, cmd)
	case "Stdin":
		if interpreter, ok := readsStdin(g, cmd); ok {
			g.SinkSet(model.Shell, g.Joined(i.Val, i.Block()), i, summary.Sink{Callee: "field Cmd.Stdin", Given: summary.Given{Program: interpreter}})
		}
	// make in a folder that somebody else names runs his Makefile.
	case "Dir":
		if line := lineOfCmd(g, cmd); len(line) > 0 && line[0] != nil && startsFixed(i.Val, 0) == 0 {
			// Only a program that obeys what is there; a folder of the program's own begins the path.
			if name, ok := program(line[0]); ok && obeysFolder(name) {
				g.SinkSet(model.Command, g.Joined(i.Val, i.Block()), i, summary.Sink{Callee: "field Cmd.Dir", Given: summary.Given{Program: name}})
			}
		}
	case "Env":
		// Each variable of the environment is a text NAME=value.
		for _, v := range listOf(g, i.Val, 0) {
			for _, part := range decidesCode(v) {
				g.SinkSet(model.Command, g.Joined(part, i.Block()), i, summary.Sink{Callee: "field Cmd.Env"})
			}
		}
	}
}

// storeArgs looks at the arguments that a command is given after it was made. The program is that of the command line
// before, which the command knows, or the caller that has given the command:
//
//	cmd := exec.Command("git")
//	cmd.Args = append(cmd.Args, "clone", url)
func storeArgs(g *taint.Func, i *ssa.Store, cmd ssa.Value) {
	line, whole := listOf(g, i.Val, 0), cmdLine(g, cmd, 0)
	if len(whole) == 0 {
		whole = argsOf(g, cmd)
	}
	if len(whole) > 0 && len(line) > 0 && line[0] != nil {
		line = append([]ssa.Value{whole[0]}, line[1:]...)
	}
	interpretsFrom(g, line, hadBefore(g, i), i, "field Cmd.Args")
	starts(g, line, 0, i, "field Cmd.Args")
	outputs(g, line, 1, ssautil.Rest(i.Val) != nil, i, "field Cmd.Args")
	place := summary.Sink{Callee: "field Cmd.Args", Given: summary.Given{Line: texts(g, line)}}
	if place.Given.Line == "" {
		place.Given = ofParam(cmd)
	}
	g.SinkSet(model.Argument, obeyed(g, &access.Call{At: i.Block()}, i.Val, place.Given.Runs(), 0), i, place)
}

// hadBefore returns how many arguments a command had already, if a store appends to them. What the command has by now in all its
// arguments is known together only, so that of one among them too much would be told:
//
//	cmd := exec.Command("sh", "-c", command+` "$@"`, "--")
//	cmd.Args = append(cmd.Args, file) // no text of the shell
func hadBefore(g *taint.Func, i *ssa.Store) int {
	more, ok := i.Val.(*ssa.Call)
	if !ok || !ssautil.IsBuiltin(&more.Call, "append") {
		return 0
	}
	if load, ok := more.Call.Args[0].(*ssa.UnOp); ok && g.Loc(load.X).Root == g.Loc(i.Addr).Root {
		return len(listOf(g, load, 0))
	}
	return 0
}

// argsOf returns the command line of a command that another function has made, by the words that its field Args
// carries.
func argsOf(g *taint.Func, cmd ssa.Value) []ssa.Value {
	if args, ok := taint.FieldPath(cmd.Type(), "Args"); ok {
		return spread(g, cmd, g.Loc(cmd).Part(args), true)
	}
	return nil
}

// lineOfCmd returns the command line of a command, with constants for its words.
func lineOfCmd(g *taint.Func, cmd ssa.Value) []ssa.Value {
	line := cmdLine(g, cmd, 0)
	if len(line) == 0 {
		line = argsOf(g, cmd)
	}
	return named(g, line)
}

// readsStdin reports whether a command has an interpreter read its program from its standard input, whichever of several
// commands it is: of sh -c text and sh args... none does.
func readsStdin(g *taint.Func, cmd ssa.Value) (interpreter string, ok bool) {
	phi, isPhi := cmd.(*ssa.Phi)
	if !isPhi {
		return readsProgram(lineOfCmd(g, cmd))
	}
	for _, e := range phi.Edges {
		if c, isConst := e.(*ssa.Const); isConst && c.IsNil() {
			continue
		}
		of, reads := readsProgram(named(g, cmdLine(g, e, 0)))
		if !reads {
			return "", false
		}
		interpreter, ok = of, true
	}
	return interpreter, ok
}

// texts returns the constants of a command line from the program on that launchers run, each with a zero byte behind
// it. They become part of messages and facts, so passwords in them are redacted.
func texts(g *taint.Func, line []ssa.Value) string {
	var all []string
	for _, v := range behindLaunchers(named(g, line)) {
		if v == nil {
			continue
		}
		if text, ok := ssautil.StringConst(v); ok {
			all = append(all, text)
		}
	}
	return kept(g, all)
}

// isOption reports whether a value is a constant cluster of short options that ends with the character: -c, -lc. A long
// word is none, since -- begins others and a cluster has few characters.
func isOption(v ssa.Value, letter string) bool {
	if v == nil {
		return false
	}
	s, ok := ssautil.StringConst(v)
	return ok && len(s) <= 5 && strings.HasPrefix(s, "-") && !strings.HasPrefix(s, "--") && strings.HasSuffix(s, letter)
}

// isShell reports whether a value is the name of a shell.
func isShell(v ssa.Value) bool {
	if v == nil {
		return false
	}
	name, _ := program(v)
	return isShellName(name)
}

// isShellName reports whether a name is that of a shell, on Unix or Windows.
func isShellName(name string) bool {
	switch name {
	case "sh", "bash", "zsh", "dash", "ksh", "ash", "fish", "csh", "tcsh", "cmd", "powershell", "pwsh":
		return true
	}
	return false
}

// program returns the name of a program without its folder, and whether it is a constant. If several names are possible
// it returns a shell, if one of them is: then text must be safe for that.
func program(v ssa.Value) (name string, known bool) {
	return programOf(v, new(crash.Visited[ssa.Value]))
}

// programName returns the name that a program has without its folder.
func programName(text string) string {
	// C:\Windows\System32\cmd.exe is cmd.
	return strings.TrimSuffix(strings.ToLower(text[strings.LastIndexAny(text, `/\`)+1:]), ".exe")
}

// beginning returns the constant that a text begins with, as far as it can be seen where the text is made; or "". Of
// "--output=" + path it is "--output=".
func beginning(v ssa.Value) string {
	switch x := v.(type) {
	case *ssa.Const:
		text, _ := ssautil.StringConst(x)
		return text
	case *ssa.BinOp:
		if x.Op == token.ADD {
			return beginning(x.X)
		}
	case *ssa.Call:
		if fn := x.Call.StaticCallee(); fn != nil && fn.Name() == "Sprintf" && len(x.Call.Args) > 0 {
			format, _ := ssautil.StringConst(x.Call.Args[0])
			before, _, _ := strings.Cut(format, "%")
			return before
		}
	}
	return ""
}

// programOf is program for a value on the way back to where it is made. A loop may compute it from its own last value,
// as in bin, err = exec.LookPath(bin); seen ends that.
func programOf(v ssa.Value, seen *crash.Visited[ssa.Value]) (name string, known bool) {
	if !seen.First(v) {
		return "", false
	}
	if text, ok := ssautil.StringConst(v); ok {
		return programName(text), true
	}
	switch x := v.(type) {
	// shell := "sh"; if windows { shell = "cmd" }: one that is a shell is enough.
	case *ssa.Phi:
		for _, e := range x.Edges {
			// Two loops could lead to each other.
			if _, isPhi := e.(*ssa.Phi); !isPhi {
				if name, _ := programOf(e, seen); isShellName(name) {
					return name, true
				}
			}
		}
	// exec.LookPath("sh") finds the program of that name.
	case *ssa.Extract:
		if c, ok := x.Tuple.(*ssa.Call); ok && c.Call.StaticCallee() != nil && c.Call.StaticCallee().Name() == "LookPath" && len(c.Call.Args) == 1 {
			return programOf(c.Call.Args[0], seen)
		}
	}
	return "", false
}
