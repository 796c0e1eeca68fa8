package taint

import (
	"go/types"
	"os"

	"github.com/secvet/secvet/internal/model"
)

// exempt returns the kinds of sink that a call is not, for reasons that a row cannot say.
func exempt(obj *types.Func, c *call) model.Sinks {
	if obj.FullName() == "os.OpenFile" && !createsShared(c) {
		return model.TempFile
	}
	return 0
}

// createsShared reports whether an OpenFile may create a file, or write one, that is somebody else's:
// not where it only reads, and not where it insists on a new file.
func createsShared(c *call) bool {
	if len(c.args) != 3 {
		return true
	}
	flag, ok := intConst(c.args[1])
	if !ok {
		return true
	}
	return flag&(os.O_CREATE|os.O_WRONLY|os.O_RDWR) != 0 && flag&os.O_EXCL == 0
}
