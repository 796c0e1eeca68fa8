package shell

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Variables of an environment that decide what code a program runs. In cmd.Env = append(env, "LD_PRELOAD="+lib) it is
// the value that decides, in append(env, name+"="+value) the name, and in append(env, "LANG="+lang) nothing does.
//
// The text "NAME=value" is put together from constants and values by sums or by a format. It is taken apart again, as
// far as it stands in one expression, and the constant before the first "=" says which of the three it is.

// decidesCode returns those pieces of the text "NAME=value" that decide what code is run: all of it for a name that
// loaders obey, the pieces before the "=" for a name that is not known, and none for all other names and for constants.
func decidesCode(v ssa.Value) []ssa.Value {
	if v == nil {
		return nil
	}
	if _, ok := ssautil.StringConst(v); ok {
		return nil
	}
	// The name, if the text begins with a constant that has all of it.
	name, _, ok := strings.Cut(beginning(v), "=")
	switch {
	// name + "=" + value
	case !ok:
		return namesVariable(v)
	// "LD_PRELOAD=" + lib
	case obeyedVariable(name):
		return []ssa.Value{v}
	}
	return nil
}

// obeyedVariable reports whether loaders, shells or programs run what a variable of this name says, or look there for
// what they run.
func obeyedVariable(name string) bool {
	// Case does not count on Windows: Path is PATH there.
	switch strings.ToUpper(name) {
	case "PATH", "LD_PRELOAD", "LD_LIBRARY_PATH", "LD_AUDIT", "DYLD_INSERT_LIBRARIES", "DYLD_LIBRARY_PATH", "BASH_ENV", "ENV", "SHELLOPTS",
		"IFS", "PS4", "PYTHONPATH", "PYTHONSTARTUP", "NODE_OPTIONS", "NODE_PATH", "RUBYOPT", "RUBYLIB", "PERL5LIB", "PERL5OPT", "JAVA_TOOL_OPTIONS",
		"GIT_SSH", "GIT_SSH_COMMAND", "GIT_EXTERNAL_DIFF", "GIT_PROXY_COMMAND", "EDITOR", "VISUAL", "PAGER", "GIT_EDITOR", "GIT_PAGER":
		return true
	}
	return false
}

// namesVariable returns the pieces of a text that stand before a "=" in it. If there is no "=" to be seen, it is the
// text itself, because the caller may have put both into one value.
func namesVariable(v ssa.Value) (parts []ssa.Value) {
	if format, args := formatted(v); format != "" {
		before, _, ok := strings.Cut(format, "=")
		// fmt.Sprintf("%s=%s", name, value): the verbs before the "=".
		if n := strings.Count(before, "%"); ok && n <= len(args) {
			return args[:n]
		}
		return []ssa.Value{v}
	}
	// name + "=" + value: the pieces before the "=".
	for _, part := range joined(v, 0) {
		if strings.Contains(ssautil.ConstText(part), "=") {
			return parts
		}
		parts = append(parts, part)
	}
	return []ssa.Value{v}
}

// joined returns the pieces that a text is put together of by "+", from the first to the last, at most
// ssautil.MaxAppended deep.
func joined(v ssa.Value, depth int) []ssa.Value {
	if op, ok := v.(*ssa.BinOp); ok && op.Op == token.ADD && depth < ssautil.MaxAppended {
		return append(joined(op.X, depth+1), joined(op.Y, depth+1)...)
	}
	return []ssa.Value{v}
}

// formatted returns the constant format and the arguments of the call of fmt.Sprintf that makes a text, or "" if none
// does.
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
