package driver

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/where"
)

// An analyzer sees one package, and knows nothing of who calls an exported function. The command sees the whole program:
// where a parameter is constant in all calls, a text that is built from it is no finding.

// A param is a parameter of a function, by the function's full name.
type param struct {
	fn    string
	index int
}

// callers is what a program gives to its functions.
type callers struct {
	declared map[finding.Position]param // where a parameter is declared
	params   map[types.Object]param
	calls    map[string][][]ast.Expr // the arguments of each call
	uses     map[string]int          // how often a function is named, called or not
	local    map[string]bool         // functions of the program
	info     map[ast.Expr]*types.Info
}

// withoutConstant leaves out findings about parameters that are constant in all calls of the program. Of a library
// the calls are not known, nor of a part of a program.
func withoutConstant(list []report, units []*packages.Package, names names) []report {
	isMain := func(p *packages.Package) bool { return p.Name == "main" }
	if !slices.ContainsFunc(list, func(r report) bool { return slices.ContainsFunc(r.Findings, isOpen) }) || !slices.ContainsFunc(units, isMain) {
		return list
	}
	c := callersOf(units, names)
	for i := range list {
		list[i].Findings = slices.DeleteFunc(list[i].Findings, func(f finding.Finding) bool {
			if !isOpen(f) {
				return false
			}
			p, ok := c.declared[f.Steps[0].Pos]
			return ok && c.constantParam(p, 0)
		})
	}
	return slices.DeleteFunc(list, func(r report) bool { return r.Err == "" && len(r.Findings) == 0 })
}

// isOpen reports whether a finding's way begins with whatever callers may give.
func isOpen(f finding.Finding) bool {
	return strings.HasPrefix(f.Category, "built") && len(f.Steps) > 0 && strings.HasPrefix(f.Steps[0].Message, "source: parameter ")
}

func callersOf(units []*packages.Package, names names) *callers {
	c := &callers{
		declared: make(map[finding.Position]param), params: make(map[types.Object]param), calls: make(map[string][][]ast.Expr),
		uses: make(map[string]int), local: make(map[string]bool), info: make(map[ast.Expr]*types.Info),
	}
	for _, unit := range units {
		at := where.New(unit.Fset, unit.Syntax)
		for _, file := range unit.Syntax {
			for _, decl := range file.Decls {
				if fn, ok := decl.(*ast.FuncDecl); ok {
					c.declare(unit, at, fn, names)
				}
			}
			ast.Inspect(file, func(n ast.Node) bool {
				c.note(unit.TypesInfo, n)
				return true
			})
		}
	}
	return c
}

// declare notes the parameters of a function.
func (c *callers) declare(unit *packages.Package, at *where.Finder, decl *ast.FuncDecl, names names) {
	fn, ok := unit.TypesInfo.Defs[decl.Name].(*types.Func)
	if !ok {
		return
	}
	c.local[fn.FullName()] = true
	for i := range fn.Signature().Params().Len() {
		v := fn.Signature().Params().At(i)
		c.params[v] = param{fn.FullName(), i}
		c.declared[names.place(at.Position(v.Pos()))] = param{fn.FullName(), i}
	}
}

// note notes a call, or another use of a function.
func (c *callers) note(info *types.Info, n ast.Node) {
	switch n := n.(type) {
	case *ast.Ident:
		if fn, ok := info.Uses[n].(*types.Func); ok {
			c.uses[fn.Origin().FullName()]++
		}
	case *ast.CallExpr:
		fn, ok := typeutil.Callee(info, n).(*types.Func)
		if !ok || n.Ellipsis.IsValid() {
			return
		}
		for _, arg := range n.Args {
			c.info[arg] = info
		}
		key := fn.Origin().FullName()
		c.calls[key] = append(c.calls[key], n.Args)
		if types.IsInterface(recvOf(fn)) {
			key = anyMethod(fn.Name(), len(n.Args))
			c.calls[key] = append(c.calls[key], n.Args)
		}
	}
}

// recvOf returns the type of a method's receiver, and an empty struct for a function.
func recvOf(fn *types.Func) types.Type {
	if recv := fn.Signature().Recv(); recv != nil {
		return recv.Type()
	}
	return new(types.Struct)
}

// anyMethod names the methods that a call of an interface's may run.
func anyMethod(name string, args int) string { return name + "/" + strconv.Itoa(args) }

// maxCallers bounds how far a constant is followed from caller to caller.
const maxCallers = 4

// constantParam reports whether a parameter is constant in all calls, of which there are some, and no function value could
// be called with something else.
func (c *callers) constantParam(p param, depth int) bool {
	calls := c.calls[p.fn]
	if depth > maxCallers || c.uses[p.fn] > len(calls) {
		return false
	}
	if strings.HasPrefix(p.fn, "(") {
		method := p.fn[strings.LastIndexByte(p.fn, '.')+1:]
		calls = append(slices.Clip(calls), c.interfaceCalls(method, p.index)...)
	}
	return len(calls) > 0 && !slices.ContainsFunc(calls, func(args []ast.Expr) bool {
		return p.index >= len(args) || !c.constant(args[p.index], c.info[args[p.index]], depth)
	})
}

// interfaceCalls returns the calls of interfaces' methods of a name that have enough arguments.
func (c *callers) interfaceCalls(method string, index int) (calls [][]ast.Expr) {
	for n := index + 1; n < index+maxParams; n++ {
		calls = append(calls, c.calls[anyMethod(method, n)]...)
	}
	return calls
}

// maxParams bounds the arguments that are looked at.
const maxParams = 8

// constant reports whether a value is constant, or made of constants.
func (c *callers) constant(e ast.Expr, info *types.Info, depth int) bool {
	e = ast.Unparen(e)
	if info == nil || info.Types[e].Value != nil {
		return info != nil
	}
	switch e := e.(type) {
	case *ast.Ident:
		p, ok := c.params[info.Uses[e]]
		return ok && c.constantParam(p, depth+1)
	case *ast.BinaryExpr:
		return e.Op == token.ADD && c.constant(e.X, info, depth) && c.constant(e.Y, info, depth)
	case *ast.CallExpr:
		fn, ok := typeutil.Callee(info, e).(*types.Func)
		return ok && c.local[fn.FullName()] && fn.Signature().Recv() == nil && len(e.Args) > 0 &&
			!slices.ContainsFunc(e.Args, func(arg ast.Expr) bool { return !c.constant(arg, info, depth) })
	}
	return false
}
