package taint

import (
	"go/types"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// IsSecret reports whether a flow is one of a secret.
func (e *Package) IsSecret(f Flow) bool {
	o := &e.Origins[f.Origin]
	return o.Kind == OriginSource && o.Src.Labels&model.Secret != 0
}

// What a text begins with says whether it can be an option.

func (s *FlowSet) Join(flows FlowSet) {
	for _, f := range flows {
		s.Add(f)
	}
}

// pipe links the two ends that io.Pipe and its like return: what is written to one is read from the other.
func (g *Func) pipe(c *access.Call, obj *types.Func) {
	switch obj.FullName() {
	case "io.Pipe", "os.Pipe", "net.Pipe":
		if c.Result != nil {
			g.alias(access.Loc{Root: c.Result, Path: access.FieldStep(1)}, access.Loc{Root: c.Result, Path: access.FieldStep(0)})
			g.alias(access.Loc{Root: c.Result, Path: access.FieldStep(0)}, access.Loc{Root: c.Result, Path: access.FieldStep(1)})
		}
	}
}

// Tells reports whether a parameter of type t can bring data: a number can, and what has a text in it, or
// something unknown; a structure of numbers alone is not followed.
func (e *Package) Tells(t types.Type) bool {
	if _, ok := t.Underlying().(*types.Basic); ok {
		return true
	}
	known, ok := e.telling[t]
	if !ok {
		known = ssautil.HasText(t, new(crash.Visited[types.Type]), ssautil.MaxReached)
		e.telling[t] = known
	}
	return known
}
