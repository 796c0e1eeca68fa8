package httpserver

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
	"github.com/secvet/secvet/internal/taint"
)

// Servers without timeouts. A framework starts servers of its own, for which most programs set nothing, so that this has low confidence; but
// who sets another timeout of such a server means that it does not wait without end:
//
//	e.Server.WriteTimeout = time.Minute // and the header of a request may take as long as the client wants
//	e.Start(":8080")

// A server says where the settings of one are, that a use starts.
type server struct {
	field string // of the object that starts it: "Server." of an echo.Echo
	addr  []state.Value
}

// serverOf returns the server that a use starts: itself, or that of an echo.Echo.
func serverOf(u *state.Use) server {
	addr := u.Values("address")
	switch {
	case addr == nil:
		return server{"", append(u.Values("Addr"), listening(u.Values("l"))...)}
	case u.Values("TLSServer.Addr") != nil && u.Callee[len(u.Callee)-1] == 'S': // StartTLS
		return server{"TLSServer.", addr}
	}
	return server{"Server.", addr}
}

// handlers returns the routers that a server is known to serve.
func (s server) handlers(u *state.Use) []ssa.Value {
	if s.field == "" {
		return made(u.Values("Handler"))
	}
	return receiver(u)
}

// isServed reports whether a server is one for others, when it is started. Whether it is, and whether by TLS, is often a setting, and says
// nothing of how long it waits; one for debugging is started on a machine of one's own.
func isServed(u *state.Use) bool {
	for _, c := range u.When {
		names := []string{c.Name}
		if c.Want != nil {
			names = append(names, c.Want.ExactString())
		}
		if flow.HasPart(names, "debug", "pprof", "profil", "develop", "dev", "local", "localhost", "test", "mock") {
			return false
		}
	}
	return true
}

const keptBusy = "a client that sends its request slowly, or not at all, keeps the server busy as long as it wants; "

// isToldElsewhere reports whether the program's callers give the address of a server as it is, so that it is told at them, if others reach it.
func isToldElsewhere(p *flow.Pass, u *state.Use) bool {
	addr := slices.Concat(u.Values("addr"), u.Values("Addr"))
	return slices.ContainsFunc(addr, func(v state.Value) bool { return v.Kind == state.Given && v.Path == "" }) && isCalled(p, u)
}

// isCalled reports whether a program is known that starts a server.
func isCalled(p *flow.Pass, u *state.Use) bool {
	return taint.ResultOf(p.Pass).Called(u.Instr.Parent())
}

// isLibrary reports whether a server may be for other modules alone, which may put one with timeouts in front of it: other modules can import
// the package, and no program is known here that starts the server.
func isLibrary(p *flow.Pass, u *state.Use) bool {
	return p.Pkg.Name() != "main" && !rule.IsInternal(p.Pkg.Path()) && !isCalled(p, u)
}

// slowServer reports a server whose fields say how long it waits.
func slowServer(p *flow.Pass, u *state.Use, s server) {
	if s.field == "" {
		v := &u.Values("ReadHeaderTimeout")[0]
		slow(p, u, v, literalFix(p, flow.Place(u, v)))
		return
	}
	d := flow.Decision{Rule: Rule, Category: "timeouts", Use: u, Message: keptBusy + "set " + s.field + "ReadHeaderTimeout"}
	if isLibrary(p, u) || state.AllZero(u.Values(s.field+"WriteTimeout")) && state.AllZero(u.Values(s.field+"IdleTimeout")) {
		d.Confidence = rule.Low
	}
	p.Decided(d)
}

// slow reports a server that waits without end.
func slow(p *flow.Pass, u *state.Use, v *state.Value, fixes []analysis.SuggestedFix) {
	d := flow.Decision{Rule: Rule, Category: "timeouts", Use: u, Value: v, Fixes: fixes, Message: keptBusy + "give an http.Server a ReadHeaderTimeout"}
	if isLibrary(p, u) || isToldElsewhere(p, u) {
		d.Confidence = rule.Low
	}
	p.Decided(d)
}

// frameworks reports the servers of frameworks that can be given no timeout where they are started, or have their own configuration.
func frameworks(p *flow.Pass) {
	for u := range p.Settings.Of("run") {
		addr := addresses(u)
		if isPublic(addr) && isServed(u) && (ssautil.CalledName(u.Instr.(ssa.CallInstruction).Common()) != "Listen" || isBare(u)) {
			p.Decided(flow.Decision{Rule: Rule, Category: "timeouts", Use: u, Confidence: rule.Low, Message: keptBusy + "give an http.Server, or the framework, a timeout for reading"})
		}
		handmade(p, u, addr, receiver(u))
	}
	for u := range p.Settings.Of("fiber-server") {
		if !flow.Decides(u) || !state.AllZero(u.Values("ReadTimeout")) {
			continue
		}
		d := flow.Decision{Rule: Rule, Category: "timeouts", Use: u, Message: keptBusy + "set ReadTimeout"}
		if isLibrary(p, u) || state.AllZero(u.Values("WriteTimeout")) && state.AllZero(u.Values("IdleTimeout")) {
			d.Confidence = rule.Low
		}
		p.Decided(d)
	}
}

// isBare reports whether the application that a use starts was made without a configuration.
func isBare(u *state.Use) bool {
	for _, v := range receiver(u) {
		if call, ok := v.(*ssa.Call); ok && len(call.Call.Args) > 0 {
			if c, isConst := call.Call.Args[0].(*ssa.Const); isConst && c.Value == nil {
				return true
			}
		}
	}
	return false
}

// addresses returns the addresses that are given to a method which starts a server, one by one.
func addresses(u *state.Use) []state.Value {
	values := u.Values("addr")
	if len(values) == 1 && values[0].IsNil() { // that of gin
		return []state.Value{state.TextValue(":8080")}
	}
	if len(values) != 1 || values[0].Kind != state.Made {
		return values
	}
	var out []state.Value
	for _, text := range ssautil.ConstTexts(values[0].V) {
		out = append(out, state.TextValue(text))
	}
	if out == nil {
		return values
	}
	return out
}

// listening returns the addresses of the listeners that a server is given. One for sockets has the address of one.
//
//	l, err := net.Listen("unix", path)
//	srv.Serve(l)
func listening(listeners []state.Value) (out []state.Value) {
	for i := range listeners {
		for _, a := range listeners[i].Of {
			switch {
			case a.Name == "address":
				out = append(out, a.Values...)
			case a.Name == "network" && !slices.ContainsFunc(a.Values, mayBeReached):
				out = append(out, state.TextValue("unix:"))
			}
		}
	}
	return out
}

// mayBeReached reports whether a network may be another one than that of the sockets of one machine.
func mayBeReached(network state.Value) bool {
	text, ok := network.Text()
	return !ok || !strings.HasPrefix(text, "unix")
}

// nearby is an address of the machine itself, or of a socket.
var nearby = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|::1|unix:.*|/.*)(?::.*)?$`)
})

// isPublic reports whether an address can be one that others reach. That of a flag is what it is unless it is set.
func isPublic(values []state.Value) bool {
	for i := range values {
		v := values[i]
		if v.Kind == state.Default {
			v.Kind = state.Constant
		}
		if text, ok := v.Text(); ok && nearby().MatchString(text) {
			return false
		}
	}
	return true
}
