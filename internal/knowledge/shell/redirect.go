package shell

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Redirections in a script. A script says itself what it writes to: "ps aux > /tmp/ps.txt". It is put together of
// constants and values. These are found first, by following sums and formats back, and are then read as one text with a
// gap for each value, each > in turn.
//
// No shell's grammar is read: a > in a quoted text is taken for a redirection too, and does no harm as long as no path
// of the shared temporary directory follows it. Sums are followed maxPieces deep.

// redirects lets the paths that a shell's script redirects output to reach a sink, as far as they are written out or
// are values that stand directly behind the sign:
//
//	"ps aux > /tmp/ps.txt"
//	fmt.Sprintf("lsof -p %d >>/var/tmp/lsof.%d", pid, pid)
//	"date > " + path
//
// A name that begins with one of the shell's variables is not known: the script may have asked mktemp for it.
func redirects(g *taint.Func, script ssa.Value, instr ssa.Instruction, place summary.Sink) {
	for _, path := range redirected(pieces(script, 0)) {
		var flows taint.FlowSet
		for _, v := range path {
			flows.Join(carried(g, v, instr.Block()))
		}
		g.SinkSet(model.TempFile, flows, instr, place)
	}
}

// redirected returns the paths that the pieces of a script redirect output to, each as the pieces that it is made of.
// The script is read as one text in which a zero byte stands for each piece that is no constant, so that a path can be
// found by its end: a space, a quote or an operator.
func redirected(script []ssa.Value) (paths [][]ssa.Value) {
	var text strings.Builder
	var unknown []ssa.Value
	for _, v := range script {
		if s, ok := ssautil.StringConst(v); ok {
			text.WriteString(strings.ReplaceAll(s, "\x00", ""))
			continue
		}
		text.WriteByte(0)
		unknown = append(unknown, v)
	}
	rest := text.String()
	// Each > in turn; the pieces before it are done with.
	for {
		before, behind, found := strings.Cut(rest, ">")
		if !found {
			return paths
		}
		unknown, rest = unknown[strings.Count(before, "\x00"):], strings.TrimLeft(behind, ">|")
		// A path "/tmp/a b" in quotes is read up to the space: its beginning tells the folder.
		word := strings.TrimLeft(rest, " \"'")
		if end := strings.IndexAny(word, " \t\n\"'`;|&<>()"); end >= 0 {
			word = word[:end]
		}
		// A path by a variable of the shell: what it is, the script decides.
		if word == "" || strings.Contains(word, "/$") {
			continue
		}
		begin, _, _ := strings.Cut(word, "\x00")
		path := unknown[:strings.Count(word, "\x00")]
		if begin != "" {
			path = append([]ssa.Value{ssautil.TextConst(begin)}, path...)
		}
		paths = append(paths, path)
	}
}

// pieces returns what a text is put together of, constants and values in their order. A format is taken apart at its
// verbs. Deeper than maxPieces sums, what is left is one piece.
func pieces(v ssa.Value, depth int) []ssa.Value {
	if depth > maxPieces {
		return []ssa.Value{v}
	}
	switch x := v.(type) {
	case *ssa.BinOp:
		if x.Op == token.ADD {
			return append(pieces(x.X, depth+1), pieces(x.Y, depth+1)...)
		}
	case *ssa.Call:
		fn := x.Call.StaticCallee()
		if fn == nil || ssautil.CalleeName(fn) != "fmt.Sprintf" {
			break
		}
		if format, ok := ssautil.StringConst(x.Call.Args[0]); ok {
			return formatPieces(format, ssautil.Elements(x.Call.Args[1]))
		}
	}
	return []ssa.Value{v}
}

// formatPieces is pieces for a format with its arguments. Verbs that do not take the next argument, %[1]s or %*d, end
// the walk: which argument stands behind them is not known. Flags and widths of a verb are skipped.
func formatPieces(format string, args []ssa.Value) (out []ssa.Value) {
	for {
		before, rest, found := strings.Cut(format, "%")
		out = append(out, ssautil.TextConst(before))
		verb := strings.TrimLeft(rest, "+-# 0123456789.")
		switch {
		case !found || verb == "" || verb[0] == '[' || verb[0] == '*':
			return out
		case verb[0] == '%':
			out = append(out, ssautil.TextConst("%"))
		case len(args) == 0 || args[0] == nil:
			return out
		default:
			out, args = append(out, args[0]), args[1:]
		}
		format = verb[1:]
	}
}
