package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
)

// BenchmarkWalk measures what the pass adds to parsing and type-checking, over the standard library without its tests, which
// have three of four of GOROOT's literals. The engine that follows data has its own measures. As machines differ and
// have other work to do, it also tells how many bare walks of the syntax by ast.Inspect take as long.
func BenchmarkWalk(b *testing.B) {
	list, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule}, "std")
	if err != nil {
		b.Skip(err)
	}
	b.ReportAllocs()
	literals := 0
	var walk, bare time.Duration
	for b.Loop() {
		start := time.Now()
		literals = countLiterals(list)
		bare += time.Since(start)
		start = time.Now()
		for _, p := range list {
			walkPackage(p)
		}
		walk += time.Since(start)
	}
	b.ReportMetric(walk.Seconds()*1e3/float64(b.N)/float64(literals)*1e5, "ms/100k")
	b.ReportMetric(walk.Seconds()/bare.Seconds(), "inspects")
	b.ReportMetric(float64(literals), "literals")
}

// walkPackage does what the pass does before it asks the engine.
func walkPackage(p *packages.Package) {
	pass := &analysis.Pass{Fset: p.Fset, Files: p.Syntax, Pkg: p.Types, TypesInfo: p.TypesInfo}
	r := &reporter{pass: pass}
	consts := packageConstants(p.Syntax)
	for _, file := range p.Syntax {
		v := &visitor{scope: newScope(pass, consts, file), report: r, file: file, test: isTestFile(p.Fset, file.FileStart)}
		v.walk()
	}
}

func countLiterals(list []*packages.Package) int {
	n := 0
	for _, p := range list {
		for _, file := range p.Syntax {
			ast.Inspect(file, func(node ast.Node) bool {
				if lit, ok := node.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					n++
				}
				return true
			})
		}
	}
	return n
}
