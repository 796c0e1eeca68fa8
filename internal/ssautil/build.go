package ssautil

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// The SSA form that all passes work on. It is built once for each package, from its syntax and types; of imported packages
// nothing is built, because what their functions do is read from facts and from models.

// BuildSSA builds the SSA form of one package, with function bodies. Of its imports there are only the declarations:
// x/tools' buildssa would do the same, but for every package of the standard library too, because it needs facts about
// them.
//
// If a function branches too often, which is returned then, variables are not made into registers: each read is one of
// memory, which is followed less exactly.
//
// Beside that it is as x/tools builds it but for variables that function literals read, see versions.go.
func BuildSSA(fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info) (p *ssa.Package, tooMany *ast.FuncDecl) {
	mode := ssa.BuilderMode(0)
	if tooMany = tooManyBranches(files); tooMany != nil {
		mode = ssa.NaiveForm
	}
	prog := ssa.NewProgram(fset, mode)
	// Without that a path that ends the program would go on, and a check would count for nothing:
	//
	// 	if strings.Contains(name, "..") {
	// 		log.Fatal("no")
	// 	}
	// 	os.Open(name) // checked
	prog.SetNoReturn(noReturn)
	for _, imp := range pkg.Imports() {
		prog.CreatePackage(imp, nil, nil, true)
	}
	p = prog.CreatePackage(pkg, files, info, false)
	p.Build()
	if tooMany == nil {
		versionVariables(p, files, info)
	}
	return p, tooMany
}

// The branches of one function with which SSA form can be built: time and memory grow with their square, since x/tools lists
// for each block in a row of cases the end of the switch once for each case behind it. 4,000 take half a second, 6,000 one
// and a half and 300 MB, and the largest functions that people write have some hundred.
const maxBranches = 4000

// tooManyBranches returns the first declared function that branches too often, or nil. A branch takes some characters, so
// that only functions of very much text are looked at.
func tooManyBranches(files []*ast.File) *ast.FuncDecl {
	const least = len("if a{}")
	for _, file := range files {
		for _, d := range file.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if ok && int(fn.End()-fn.Pos()) > maxBranches*least && branches(fn) > maxBranches {
				return fn
			}
		}
	}
	return nil
}

// branches counts what makes blocks.
func branches(fn *ast.FuncDecl) (n int) {
	ast.Inspect(fn, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.CaseClause:
			n += max(len(node.List), 1)
		case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt, *ast.CommClause:
			n++
		case *ast.BinaryExpr:
			if node.Op == token.LAND || node.Op == token.LOR {
				n++
			}
		}
		return true
	})
	return n
}

// noReturn reports whether a function ends the program or the goroutine, so that what follows a call of
// it is never reached.
func noReturn(f *types.Func) bool {
	if f.Pkg() == nil {
		return false
	}
	switch f.Pkg().Path() {
	case "os":
		return f.Name() == "Exit"
	case "runtime":
		return f.Name() == "Goexit"
	// Methods of T, B and F, of which the path says enough.
	case "testing":
		return len(f.Name()) > 4 && f.Name()[:5] == "Fatal" || f.Name() == "FailNow" || f.Name() == "SkipNow"
	// Fatal, Fatalf, Fatalln and Panic with its forms, as functions and as methods of loggers.
	case "log", "github.com/sirupsen/logrus", "go.uber.org/zap", "k8s.io/klog/v2", "github.com/golang/glog":
		return len(f.Name()) > 4 && (f.Name()[:5] == "Fatal" || f.Name()[:5] == "Panic")
	}
	return false
}
