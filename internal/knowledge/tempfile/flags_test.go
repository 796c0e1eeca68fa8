package tempfile

import (
	"go/constant"
	"go/token"
	"go/types"
	"os"
	"testing"
)

// TestFlag has flags of another system than the one that secvet runs on.
func TestFlag(t *testing.T) {
	pkg := types.NewPackage("os", "os")
	pkg.Scope().Insert(types.NewConst(token.NoPos, pkg, "O_EXCL", types.Typ[types.Int], constant.MakeInt64(0x800)))
	if got := flag(pkg, "O_EXCL", os.O_EXCL); got != 0x800 {
		t.Errorf("O_EXCL is %#x where the code runs, not %#x", 0x800, got)
	}
	if got := flag(pkg, "O_RDWR", os.O_RDWR); got != os.O_RDWR {
		t.Errorf("O_RDWR, which the package has not, is %#x", got)
	}
}
