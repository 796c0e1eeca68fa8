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

// An option of a program begins with "-". So what is appended to a fixed beginning can be none: in "refs/heads/" + name or
// "--author=" + name the user chooses no option. The masks here are of the kind Argument or zero; that of several ways to one
// value is their intersection.

// noOption returns the kind Argument if what follows a text cannot be an option of a program's, because the text begins as
// none does or has named the option already.
func noOption(text string) model.Kinds {
	if text != "" && (text[0] != '-' || strings.Contains(text, "=")) {
		return model.Argument
	}
	return 0
}

// startsFixed is noOption for what follows the value v in a text, by how v begins. The depth bounds the calls and ways that
// are followed back; a phi counts for three, because its edges make many.
func startsFixed(v ssa.Value, depth int) model.Kinds {
	if text, ok := ssautil.StringConst(v); ok {
		return noOption(text)
	}
	if depth > guard.MaxTrying {
		return 0
	}
	switch v := v.(type) {
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

// madeFixed is startsFixed for a text that a library makes of arguments.
func madeFixed(callee string, args []ssa.Value, depth int) model.Kinds {
	switch callee {
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

// joinsFixed is noOption for a path by its first element. A folder of the program's own begins the path, but a constant and
// relative one can be left: filepath.Join("data", "../-x") is "-x".
func joinsFixed(first ssa.Value) model.Kinds {
	if text, ok := ssautil.StringConst(first); ok && !strings.HasPrefix(text, "/") {
		return 0
	}
	return model.Argument
}

// follows says what an input of a call that makes a text is clean for because of what stands before it.
func follows(g *taint.Func, c *access.Call, v ssa.Value) model.Kinds {
	fn := c.Instr.Common().StaticCallee()
	if fn == nil || len(c.Args) == 0 {
		return 0
	}
	callee := ssautil.CalleeName(fn)
	if callee != "fmt.Sprintf" {
		if elems := ssautil.Elements(c.Args[0]); len(elems) == 0 || elems[0] == v {
			return 0
		}
	}
	return madeFixed(callee, c.Args, 0)
}
