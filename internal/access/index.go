package access

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/models"
)

// A pkgIndex answers questions about a package that need no data flow.
type Index struct {
	Ssa    *ssa.Package
	Pkg    *types.Package
	Models *models.Set     // by which libraries are known
	Deep   crash.Depth     // of functions that follow values and types
	own    []*ssa.Function // the functions of the package, nested ones too, in the order of the source
	Has    map[*ssa.Function]bool

	keys     map[string]Path // constant keys of maps
	KeyNames []string        // by number
	types    map[types.Type]model.Sinks
	fields   map[*types.Var][]*model.Row
	stored   map[any][]ssa.Value           // see storedAt
	sites    map[*ssa.Function][]*ssa.Call // see callsOf
}

func NewIndex(p *ssa.Package, known *models.Set) *Index {
	return &Index{
		Ssa: p, Pkg: p.Pkg, Models: known,
		Has:    make(map[*ssa.Function]bool),
		keys:   make(map[string]Path),
		types:  make(map[types.Type]model.Sinks),
		fields: make(map[*types.Var][]*model.Row),
	}
}

// add notes a function of the package.
func (e *Index) Add(fn *ssa.Function) {
	e.own = append(e.own, fn)
	e.Has[fn] = true
}

// A resolver finds where the values of a function, and of those nested in it, are.
type Resolver struct {
	*Index
	Fns   []*ssa.Function
	locs  map[ssa.Value]Loc
	Binds map[*ssa.FreeVar]ssa.Value
	on    views
}

// views are what topics know of the ways from one value to another.
type views interface {
	View(v ssa.Value) (all, named model.Sinks)
	Alias(v ssa.Value) ssa.Value
}

func NewResolver(i *Index, on views) *Resolver {
	return &Resolver{Index: i, locs: make(map[ssa.Value]Loc), Binds: make(map[*ssa.FreeVar]ssa.Value), on: on}
}

// within reports whether a function is one of those.
func (g *Resolver) Within(fn *ssa.Function) bool {
	for _, f := range g.Fns {
		if f == fn {
			return true
		}
	}
	return false
}
