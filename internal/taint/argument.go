package taint

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// What a text begins with says whether it can be an option.

func (s *set) join(flows set) {
	for _, f := range flows {
		s.add(f)
	}
}

// noOption says that what follows a text cannot be an option of a program's, if the text begins as none does or
// has named the option.
func noOption(text string) model.Sinks {
	if text != "" && (text[0] != '-' || strings.Contains(text, "=")) {
		return model.Argument
	}
	return 0
}

// startsFixed says that what follows v in a text cannot be an option, by how v begins.
func startsFixed(v ssa.Value, depth int) model.Sinks {
	if text, ok := stringConst(v); ok {
		return noOption(text)
	}
	if depth > maxTrying {
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
		return madeFixed(calleeName(fn), v.Call.Args, depth)
	}
	return 0
}

// madeFixed is startsFixed for a text that a library makes of arguments.
func madeFixed(callee string, args []ssa.Value, depth int) model.Sinks {
	switch callee {
	case "fmt.Sprintf":
		format, _ := stringConst(args[0])
		before, _, _ := strings.Cut(format, "%")
		return noOption(before)
	case "fmt.Sprint", "strings.Join":
		if elems := elements(args[0]); len(elems) > 0 && elems[0] != nil {
			return startsFixed(elems[0], depth+1)
		}
	case "path.Join", "path/filepath.Join":
		if elems := elements(args[0]); len(elems) > 0 && elems[0] != nil {
			return joinsFixed(elems[0])
		}
	}
	return 0
}

// joinsFixed says that a path is no option whose first element is the folder of the program's own: one that is
// constant and relative can be left by "..".
func joinsFixed(first ssa.Value) model.Sinks {
	if text, ok := stringConst(first); ok && !strings.HasPrefix(text, "/") {
		return 0
	}
	return model.Argument
}

// follows says what an input of a call that makes a text is clean for because of what stands before it.
func (g *group) follows(c *call, v ssa.Value) model.Sinks {
	fn := c.instr.Common().StaticCallee()
	if fn == nil || len(c.args) == 0 {
		return 0
	}
	callee := calleeName(fn)
	if callee != "fmt.Sprintf" {
		if elems := elements(c.args[0]); len(elems) == 0 || elems[0] == v {
			return 0
		}
	}
	return madeFixed(callee, c.args, 0)
}
