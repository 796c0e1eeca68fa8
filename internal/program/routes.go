package program

import (
	"github.com/secvet/secvet/internal/route"
	"github.com/secvet/secvet/internal/rule"
)

// Routes returns the routes of the program.
func (t *Table) Routes() *route.Table { return t.routes() }

// routesOf finds the routes of the packages.
func (t *Table) routesOf() *route.Table {
	all := route.New()
	for _, u := range t.unitOf {
		for _, file := range u.Syntax {
			if !rule.IsTestFile(u.Fset, file.Package) {
				all.Add(file, u.TypesInfo)
			}
		}
	}
	return all
}
