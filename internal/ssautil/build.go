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
func BuildSSA(fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info) *ssa.Package {
	prog := ssa.NewProgram(fset, ssa.BuilderMode(0))
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
	p := prog.CreatePackage(pkg, files, info, false)
	p.Build()
	return p
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
