// Command noop is a vettool that looks at nothing. What go vet costs with it is
// the price of the driver: a process, a parse and a type-check for each package.
package main

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
)

func main() {
	unitchecker.Main(&analysis.Analyzer{
		Name: "noop",
		Doc:  "noop: report nothing",
		Run:  func(*analysis.Pass) (any, error) { return nil, nil },
	})
}
