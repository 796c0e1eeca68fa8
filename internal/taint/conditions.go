package taint

import (
	"go/types"
	"os"

	"github.com/secvet/secvet/internal/model"
)

// exempt returns the kinds of sink that a call is not, for reasons that a row cannot say.
func exempt(obj *types.Func, c *call) model.Sinks {
	switch obj.FullName() {
	case "os.OpenFile", "(*os.Root).OpenFile":
		if !createsShared(c) {
			return model.TempFile
		}
	}
	return 0
}

// pipe links the two ends that io.Pipe and its like return: what is written to one is read from the other.
func (g *group) pipe(c *call, obj *types.Func) {
	switch obj.FullName() {
	case "io.Pipe", "os.Pipe", "net.Pipe":
		if c.result != nil {
			g.link(loc{root: c.result, path: step(1)}, loc{root: c.result, path: step(0)})
			g.link(loc{root: c.result, path: step(0)}, loc{root: c.result, path: step(1)})
		}
	}
}

// createsShared reports whether an OpenFile may create a file, or write one, that is somebody else's:
// not where it only reads, and not where it insists on a new file.
func createsShared(c *call) bool {
	if len(c.args) < 3 {
		return true
	}
	flag, ok := intConst(c.args[len(c.args)-2])
	if !ok {
		return true
	}
	return flag&(os.O_CREATE|os.O_WRONLY|os.O_RDWR) != 0 && flag&os.O_EXCL == 0
}
