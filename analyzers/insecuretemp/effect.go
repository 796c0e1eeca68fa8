package insecuretemp

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"io/fs"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
)

// effectOf returns what a call of the standard library does with a file, and the argument that names the file.
func effectOf(pass *analysis.Pass, fn *types.Func, call *ast.CallExpr) (ast.Expr, effect) {
	if len(call.Args) != fn.Signature().Params().Len() {
		return nil, 0 // it is given what another call returns
	}
	switch fn.FullName() {
	case "os.Remove", "os.RemoveAll", "syscall.Unlink", "golang.org/x/sys/unix.Unlink":
		return call.Args[0], removes
	case "os.Create", "os.WriteFile", "os.MkdirAll", "io/ioutil.WriteFile":
		return call.Args[0], creates
	case "os.Mkdir", "os.OpenFile":
		if !exclusive(pass, fn, call) {
			return call.Args[0], creates
		}
	case "net.Listen":
		return call.Args[1], creates
	case "(*os.File).Chmod":
		if sel, ok := call.Fun.(*ast.SelectorExpr); ok && opensAll(pass, call.Args[0]) {
			return sel.X, opens
		}
	case "os.Chmod", "syscall.Chmod", "golang.org/x/sys/unix.Chmod":
		if opensAll(pass, call.Args[1]) {
			return call.Args[0], opens
		}
	}
	return nil, 0
}

// exclusive reports whether a call of Mkdir or OpenFile refuses a file that is there.
func exclusive(pass *analysis.Pass, fn *types.Func, call *ast.CallExpr) bool {
	if len(call.Args) == 3 {
		return hasFlag(pass, fn, call.Args[1], "O_EXCL")
	}
	_, around := flow.CallAt(pass, call.Lparen)
	return len(around) > 1 && heeds(around)
}

// hasFlag reports whether constant flags of OpenFile have one of package os among them, by its name.
func hasFlag(pass *analysis.Pass, openFile *types.Func, flags ast.Expr, name string) bool {
	flag, ok := openFile.Pkg().Scope().Lookup(name).(*types.Const)
	all := pass.TypesInfo.Types[flags].Value
	if !ok || all == nil || all.Kind() != constant.Int || flag.Val().Kind() != constant.Int {
		return false
	}
	return constant.Sign(constant.BinaryOp(all, token.AND, flag.Val())) != 0
}

// opensAll reports whether a constant mode lets everybody write, also over what others have written.
func opensAll(pass *analysis.Pass, mode ast.Expr) bool {
	v := pass.TypesInfo.Types[mode].Value
	if v == nil || v.Kind() != constant.Int {
		return false
	}
	bits, ok := constant.Uint64Val(v)
	const othersWrite = 0o002
	return ok && bits&othersWrite != 0 && bits&uint64(fs.ModeSticky) == 0
}
