package httpserver

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// showsDebug reports whether a handler shows debug pages: one of net/http/pprof or expvar, the profiler of chi, or one that a function
// converts, as gin.WrapF does.
func showsDebug(v ssa.Value, depth int) bool {
	if depth > maxRouters {
		return false
	}
	v = unwrapped(v)
	if fn := ssautil.FunctionOf(v); fn != nil {
		return isDebugFunc(ssautil.CalleeName(fn)) || onlyShows(fn)
	}
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	fn := call.Call.StaticCallee()
	if fn == nil {
		return false
	}
	switch name := ssautil.CalleeName(fn); name {
	case "net/http/pprof.Handler", "expvar.Handler", "github.com/gofiber/fiber/v2/middleware/pprof.New", "github.com/gofiber/fiber/v3/middleware/pprof.New":
		return true
	default:
		if strings.HasPrefix(name, "github.com/go-chi/chi") && strings.HasSuffix(name, "/middleware.Profiler") {
			return true
		}
	}
	if !strings.HasPrefix(fn.Name(), "Wrap") && fn.Name() != "StripPrefix" && fn.Name() != "HTTPHandler" && fn.Name() != "HTTPHandlerFunc" {
		return false
	}
	for _, a := range call.Call.Args {
		if showsDebug(a, depth+1) {
			return true
		}
	}
	return false
}

// isDebugFunc reports whether a function is a handler of net/http/pprof, or registers them.
func isDebugFunc(name string) bool {
	rest, ok := strings.CutPrefix(name, "net/http/pprof.")
	return ok && rest != "Handler" || strings.HasSuffix(name, "-contrib/pprof.Register") || strings.HasSuffix(name, "-contrib/pprof.RouteRegister")
}

// onlyShows reports whether a function calls a handler of net/http/pprof without any condition.
func onlyShows(fn *ssa.Function) bool {
	if len(fn.Blocks) != 1 {
		return false
	}
	for call := range ssautil.Calls(fn) {
		if callee := call.StaticCallee(); callee != nil && isDebugFunc(ssautil.CalleeName(callee)) {
			return true
		}
	}
	return false
}
