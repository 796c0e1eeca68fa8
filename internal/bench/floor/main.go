// Command floor does what every analysis in secvet's way must do and nothing
// more: it loads the named packages from source, their dependencies as export
// data, and builds SSA for the named ones. Its CPU time is the unit in which the
// benchmark measures secvet.
package main

import (
	"flag"
	"fmt"
	"os"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"
)

func main() {
	tests := flag.Bool("tests", false, "load test files too")
	flag.Parse()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
			packages.NeedExportFile | packages.NeedTypes | packages.NeedTypesSizes | packages.NeedTypesInfo |
			packages.NeedSyntax | packages.NeedModule,
		Tests: *tests,
	}, flag.Args()...)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	_, built := ssautil.Packages(pkgs, ssa.BuilderMode(0))
	functions := 0
	for _, pkg := range built {
		if pkg == nil { // it does not type-check
			continue
		}
		pkg.Build()
		for _, m := range pkg.Members {
			if _, ok := m.(*ssa.Function); ok {
				functions++
			}
		}
	}
	fmt.Printf("%d packages, %d functions\n", len(pkgs), functions)
}
