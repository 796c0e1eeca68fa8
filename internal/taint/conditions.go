package taint

import (
	"go/types"

	"github.com/secvet/secvet/internal/access"
)

// pipe links the two ends that io.Pipe and its like return: what is written to one is read from the other.
func (g *Func) pipe(c *access.Call, obj *types.Func) {
	switch obj.FullName() {
	case "io.Pipe", "os.Pipe", "net.Pipe":
		if c.Result != nil {
			g.link(access.Loc{Root: c.Result, Path: access.PartStep(1)}, access.Loc{Root: c.Result, Path: access.PartStep(0)})
			g.link(access.Loc{Root: c.Result, Path: access.PartStep(0)}, access.Loc{Root: c.Result, Path: access.PartStep(1)})
		}
	}
}
