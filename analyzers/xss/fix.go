package xss

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/edit"
	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

const (
	plain   = "text/template"
	escaped = "html/template"
)

// escape has a file import html/template in the place of text/template, where all that it does with templates is the same there and
// all that it makes by them is a response: one file, whose templates no other package is given.
func escape(p *flow.Pass, h *taint.Hit) []analysis.SuggestedFix {
	call, around := flow.CallAt(p.Pass, h.At)
	if call == nil || h.Sink.At.Pos != h.At || len(around) == 0 {
		return nil
	}
	fn := flow.Callee(p.TypesInfo, call)
	file, ok := around[len(around)-1].(*ast.File)
	if !ok || fn == nil || fn.Pkg() == nil || fn.Pkg().Path() != plain || isShown(p) || !isAlone(p, file) || !keepsMeaning(p, file) {
		return nil
	}
	im := edit.Importer{Pass: p.Pass, File: file}
	im.Replace(plain, escaped)
	return []analysis.SuggestedFix{{Message: "Let html/template make the page", TextEdits: im.Edits}}
}

// isShown reports whether something that other packages see has a template in its type.
func isShown(p *flow.Pass) bool {
	scope := p.Pkg.Scope()
	for _, name := range scope.Names() {
		obj := scope.Lookup(name)
		if obj.Exported() && strings.Contains(types.ObjectString(obj, nil)+obj.Type().Underlying().String(), plain+".") {
			return true
		}
	}
	return false
}

// isAlone reports whether a file is the only one of the package that imports text/template, and does not import html/template too.
func isAlone(p *flow.Pass, file *ast.File) bool {
	for _, f := range p.Files {
		for _, spec := range f.Imports {
			switch strings.Trim(spec.Path.Value, "\"`") {
			case plain:
				if f != file || spec.Name != nil {
					return false
				}
			case escaped:
				return false
			}
		}
	}
	return true
}

// keepsMeaning reports whether all uses of text/template in a file are those of html/template too, and write to responses alone.
func keepsMeaning(p *flow.Pass, file *ast.File) bool {
	same := true
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if id, ok := n.X.(*ast.Ident); ok {
				if pkg, ok := p.TypesInfo.Uses[id].(*types.PkgName); ok && pkg.Imported().Path() == plain {
					same = same && isCommon(n.Sel.Name)
				}
			}
		case *ast.CallExpr:
			same = same && staysHere(p, n)
		}
		return same
	})
	return same
}

// isCommon reports whether both packages have a name for the same.
func isCommon(name string) bool {
	switch name {
	case "New", "Must", "ParseFiles", "ParseGlob", "ParseFS", "Template", "FuncMap":
		return true
	}
	return false
}

// staysHere reports whether a call makes a response of a template, if it makes anything of one, and gives none to another package.
func staysHere(p *flow.Pass, call *ast.CallExpr) bool {
	fn := flow.Callee(p.TypesInfo, call)
	inside := fn != nil && fn.Pkg() != nil && (fn.Pkg() == p.Pkg || fn.Pkg().Path() == plain)
	for _, arg := range call.Args {
		if t := p.TypesInfo.TypeOf(arg); !inside && t != nil && strings.Contains(t.String(), plain+".") {
			return false
		}
	}
	if fn == nil || fn.Pkg() == nil || fn.Pkg().Path() != plain || !strings.HasPrefix(fn.Name(), "Execute") {
		return true
	}
	return len(call.Args) > 0 && types.TypeString(p.TypesInfo.TypeOf(call.Args[0]), nil) == "net/http.ResponseWriter"
}
