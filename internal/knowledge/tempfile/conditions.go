package tempfile

import (
	"go/types"
	"os"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// exempt returns the kinds of sink that a call is not, for reasons that a row cannot say.
func exempt(obj *types.Func, c *access.Call) model.Sinks {
	switch obj.FullName() {
	case "os.OpenFile", "(*os.Root).OpenFile":
		if !createsShared(c) {
			return model.TempFile
		}
	}
	return 0
}

// createsShared reports whether an OpenFile may create a file, or write one, that is somebody else's:
// not where it only reads, and not where it insists on a new file.
func createsShared(c *access.Call) bool {
	if len(c.Args) < 3 {
		return true
	}
	flag, ok := ssautil.IntConst(c.Args[len(c.Args)-2])
	if !ok {
		return true
	}
	return flag&(os.O_CREATE|os.O_WRONLY|os.O_RDWR) != 0 && flag&os.O_EXCL == 0
}
