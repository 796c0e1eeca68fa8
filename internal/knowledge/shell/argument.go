package shell

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/guard"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What cannot be an option because of how it begins. An option of a program begins with "-". So what is appended to a
// fixed beginning can be none: in "refs/heads/" + name or "--author=" + name the user chooses no option.
//
// A mask here is of the kind Argument or zero: what the value behind the beginning is clean for. A beginning is found
// by a walk back through sums, formats and joins to their first piece. Where several paths lead to one value, the masks
// are joined by intersection: all of them must begin so.
//
//	ref := "refs/heads/"
//	if tag { ref = "refs/tags/" }
//	exec.Command("git", "fetch", remote, ref+name) // both begin with "r", so name is no option

// noOption returns the kind Argument if what follows a text can be no option: the text begins as none does, or has
// named the option already, as "--author=" has.
func noOption(text string) model.Kinds {
	if text != "" && (text[0] != '-' || strings.Contains(text, "=")) {
		return model.Argument
	}
	return 0
}

// startsFixed is noOption for what follows the value v in a text, by how v begins. The depth bounds the calls and paths
// that are followed back; a phi counts for three steps, because each of its edges is followed.
func startsFixed(v ssa.Value, depth int) model.Kinds {
	if text, ok := ssautil.StringConst(v); ok {
		return noOption(text)
	}
	if depth > guard.MaxTrying {
		return 0
	}
	switch v := v.(type) {
	// "refs/" + kind + "/" + name is a sum of sums: its first operand is on the left.
	case *ssa.BinOp:
		return startsFixed(v.X, depth+1)
	case *ssa.Phi:
		fixed := model.Argument
		for _, e := range v.Edges {
			fixed &= startsFixed(e, depth+3)
		}
		return fixed
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		if fn == nil || len(v.Call.Args) == 0 {
			return 0
		}
		return madeFixed(ssautil.CalleeName(fn), v.Call.Args, depth)
	}
	return 0
}

// madeFixed is noOption for a text that a library makes of arguments, by the first of them: of a format what stands
// before its first verb.
func madeFixed(callee string, args []ssa.Value, depth int) model.Kinds {
	switch callee {
	// Without a verb nothing of the arguments is in the text.
	case "fmt.Sprintf":
		format, _ := ssautil.StringConst(args[0])
		before, _, _ := strings.Cut(format, "%")
		return noOption(before)
	case "fmt.Sprint", "strings.Join":
		if elems := ssautil.Elements(args[0]); len(elems) > 0 && elems[0] != nil {
			return startsFixed(elems[0], depth+1)
		}
	case "path.Join", "path/filepath.Join":
		if elems := ssautil.Elements(args[0]); len(elems) > 0 && elems[0] != nil {
			return joinsFixed(elems[0])
		}
	}
	return 0
}

// joinsFixed is noOption for a path by its first element. A folder of the program's own begins the path, but a relative
// constant can be left: filepath.Join("data", "../-x") is "-x".
func joinsFixed(first ssa.Value) model.Kinds {
	if text, ok := ssautil.StringConst(first); ok && !strings.HasPrefix(text, "/") {
		return 0
	}
	return model.Argument
}

// follows returns what an argument of a call that makes a text is clean for because of what stands before it. The first
// piece of a text has nothing before it.
func follows(g *taint.Func, c *access.Call, v ssa.Value) model.Kinds {
	fn := c.Instr.Common().StaticCallee()
	if fn == nil || len(c.Args) == 0 {
		return 0
	}
	callee := ssautil.CalleeName(fn)
	// The format itself stands before the first argument of Sprintf.
	if callee != "fmt.Sprintf" {
		if elems := ssautil.Elements(c.Args[0]); len(elems) == 0 || elems[0] == v {
			return 0
		}
	}
	return madeFixed(callee, c.Args, 0)
}
