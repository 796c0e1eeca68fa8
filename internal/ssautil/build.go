package ssautil

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// BuildSSA builds the SSA form of one package, with function bodies. Of its imports there are only the declarations:
// x/tools' buildssa would do the same, but for every package of the standard library too, because it needs facts about
// them.
func BuildSSA(fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info) *ssa.Package {
	prog := ssa.NewProgram(fset, ssa.BuilderMode(0))
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
	case "testing":
		return len(f.Name()) > 4 && f.Name()[:5] == "Fatal" || f.Name() == "FailNow" || f.Name() == "SkipNow"
	case "log", "github.com/sirupsen/logrus", "go.uber.org/zap", "k8s.io/klog/v2", "github.com/golang/glog":
		return len(f.Name()) > 4 && (f.Name()[:5] == "Fatal" || f.Name()[:5] == "Panic")
	}
	return false
}
