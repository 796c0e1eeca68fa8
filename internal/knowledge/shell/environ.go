package shell

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Some variables of an environment decide what code a program runs. In cmd.Env = append(env, "LD_PRELOAD="+lib) it is the
// value, in append(env, name+"="+value) the name, in append(env, "LANG="+lang) nothing.

// decidesCode returns those parts of a variable of an environment, the text "NAME=value", that decide what code is run.
func decidesCode(v ssa.Value) []ssa.Value {
	if v == nil {
		return nil
	}
	if _, ok := ssautil.StringConst(v); ok {
		return nil
	}
	name, _, ok := strings.Cut(beginning(v), "=")
	switch {
	case !ok:
		return namesVariable(v)
	case obeyedVariable(name):
		return []ssa.Value{v}
	}
	return nil
}

// obeyedVariable reports whether loaders, shells or programs run what a variable of this name says.
func obeyedVariable(name string) bool {
	switch strings.ToUpper(name) {
	case "PATH", "LD_PRELOAD", "LD_LIBRARY_PATH", "LD_AUDIT", "DYLD_INSERT_LIBRARIES", "DYLD_LIBRARY_PATH", "BASH_ENV", "ENV", "SHELLOPTS",
		"IFS", "PS4", "PYTHONPATH", "PYTHONSTARTUP", "NODE_OPTIONS", "NODE_PATH", "RUBYOPT", "RUBYLIB", "PERL5LIB", "PERL5OPT", "JAVA_TOOL_OPTIONS",
		"GIT_SSH", "GIT_SSH_COMMAND", "GIT_EXTERNAL_DIFF", "GIT_PROXY_COMMAND", "EDITOR", "VISUAL", "PAGER", "GIT_EDITOR", "GIT_PAGER":
		return true
	}
	return false
}

// namesVariable returns the parts of a text that stand before a "=" in it, or the text if there is none to be seen.
func namesVariable(v ssa.Value) (parts []ssa.Value) {
	if format, args := formatted(v); format != "" {
		before, _, ok := strings.Cut(format, "=")
		if n := strings.Count(before, "%"); ok && n <= len(args) {
			return args[:n]
		}
		return []ssa.Value{v}
	}
	for _, part := range joined(v, 0) {
		if strings.Contains(ssautil.ConstText(part), "=") {
			return parts
		}
		parts = append(parts, part)
	}
	return []ssa.Value{v}
}

// joined returns the texts that a text is put together from by "+".
func joined(v ssa.Value, depth int) []ssa.Value {
	if op, ok := v.(*ssa.BinOp); ok && op.Op == token.ADD && depth < ssautil.MaxAppended {
		return append(joined(op.X, depth+1), joined(op.Y, depth+1)...)
	}
	return []ssa.Value{v}
}

// formatted returns the constant format and the arguments of a call of fmt.Sprintf that makes a text, or "".
func formatted(v ssa.Value) (format string, args []ssa.Value) {
	call, ok := v.(*ssa.Call)
	if !ok || len(call.Call.Args) != 2 || call.Call.StaticCallee() == nil || ssautil.CalleeName(call.Call.StaticCallee()) != "fmt.Sprintf" {
		return "", nil
	}
	for _, arg := range ssautil.Elements(call.Call.Args[1]) {
		if arg == nil {
			return "", nil
		}
		args = append(args, arg)
	}
	return ssautil.ConstText(call.Call.Args[0]), args
}
