package cleartext

import (
	"go/constant"
	"regexp"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/dsn"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// A client is told where the server is, what logs it in, and whether it uses TLS: by fields, arguments or options, whose names say which is
// which. It is reported if a credential is given, a host that is not near, and nothing that protects.

// A role is what an argument or field is for.
type role int

const (
	other role = iota
	place
	credential
	protection
	network
)

// roleOf returns the role of a field or argument, by its name without what it is a field of.
func roleOf(name string) role {
	switch name {
	case "Net.SASL.Enable":
		return credential
	case "Net.TLS.Enable":
		return protection
	}
	if strings.HasPrefix(name, "Net.") {
		return other
	}
	switch strings.ToLower(name[strings.LastIndexByte(name, '.')+1:]) {
	case "addr", "addrs", "address", "addresses", "sentineladdrs", "brokers", "serverurl", "url", "server":
		return place
	case "password", "passwd", "apikey", "servicetoken", "authtoken", "token", "saslmechanism", "sasl":
		return credential
	case "tlsconfig", "tls", "dialer", "dialfunc", "dial", "scheme":
		return protection
	case "network", "net":
		return network
	}
	return other
}

// A given is what a client is given.
type given struct {
	targets    []flow.Target
	credential *state.Value // one that is there, or may be
	protected  bool
}

// gather sorts arguments by their roles.
func gather(args []state.Arg) (g given) {
	for _, arg := range args {
		switch roleOf(arg.Name) {
		case place:
			g.targets = append(g.targets, flow.Targets(arg.Values)...)
		case credential:
			for i := range arg.Values {
				if v := &arg.Values[i]; isGiven(v) {
					g.credential = v
				}
			}
		case protection:
			g.protected = g.protected || protects(arg.Values)
		case network:
			for i := range arg.Values {
				text, _ := arg.Values[i].Text()
				g.protected = g.protected || text == "unix"
			}
		}
		if arg.Name == "options" {
			g.take(arg.Values)
		}
	}
	return g
}

// isGiven reports whether a value is there, or may be: it is not nil, not unset, and no empty text.
func isGiven(v *state.Value) bool {
	text, isText := v.Text()
	return !v.IsNil() && !v.IsFalse() && (!isText || text != "")
}

// protects reports whether a field that asks for TLS is set, or may be: it is neither nil nor false on all ways. A scheme does so unless it
// is that of no TLS.
func protects(values []state.Value) bool {
	for i := range values {
		text, isText := values[i].Text()
		if isText && (text == "" || text == "http") {
			continue
		}
		if !values[i].IsNil() && !values[i].IsFalse() {
			return true
		}
	}
	return false
}

// take takes a list of options, each the call of a function whose name says what it sets. Another list may hold anything.
func (g *given) take(values []state.Value) {
	for i := range values {
		v := &values[i]
		if v.IsNil() {
			continue
		}
		elements := ssautil.Elements(v.V)
		g.protected = g.protected || len(elements) == 0
		for _, e := range elements {
			call, ok := e.(*ssa.Call)
			if !ok {
				g.protected = true
				continue
			}
			g.option(v, call)
		}
	}
}

// option takes one option.
func (g *given) option(list *state.Value, call *ssa.Call) {
	name := strings.ToLower(ssautil.CalledName(&call.Call))
	switch args := call.Call.Args; {
	case len(args) == 0:
	case protecting().MatchString(name):
		c, isConst := args[0].(*ssa.Const)
		if !isConst || c.Value != nil && (c.Value.Kind() != constant.Bool || constant.BoolVal(c.Value)) {
			g.protected = g.protected || !strings.Contains(name, "skipverify") && name != "dialtlsconfig"
		}
	case strings.HasSuffix(name, "password") || strings.HasSuffix(name, "auth") || strings.HasSuffix(name, "token"):
		if text, isConst := ssautil.StringConst(args[len(args)-1]); !isConst || text != "" {
			g.credential = list
		}
	case strings.HasSuffix(name, "url") || strings.HasSuffix(name, "addr") || strings.HasSuffix(name, "urls"):
		g.targets = append(g.targets, flow.Targets([]state.Value{{Kind: state.Made, V: args[0], At: list.At}})...)
	}
}

var protecting = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`tls|dialfunc|netdial|netconn|contextfunc|httpclient|scheme|secure|transport`)
})

// client judges what a client is given.
func client(p *flow.Pass, u *state.Use, args []state.Arg) {
	g := gather(args)
	if g.protected || g.credential == nil {
		return
	}
	if len(g.targets) == 0 && addressMayBeFar(args) { // somebody else says where it is, and could not say that TLS is to be used
		tell(p, u, nil, "credential", plainText, rule.Low)
		return
	}
	for _, t := range g.targets {
		g.judge(p, u, t)
	}
}

const plainText = "a credential is sent without encryption, so that anybody on the way can read it; connect by TLS"

// judge reports a credential that is sent to a target.
func (g given) judge(p *flow.Pass, u *state.Use, t flow.Target) {
	if t.Scheme && !t.Plain() {
		return
	}
	var far, unknown rule.Confidence = rule.Medium, rule.Low
	text := plainText
	if t.Scheme { // the text itself asks for no TLS
		far, unknown = rule.High, rule.Medium
		text = strings.Replace(plainText, "connect by TLS", instead(t.Address), 1)
	}
	if !isCertain(g.credential) {
		far = min(far, rule.Medium)
	}
	if sure := sureness(t, far, unknown); sure > 0 {
		tell(p, u, t.Value, "credential", text, sure)
	}
}

// isCertain reports whether a credential is surely there.
func isCertain(v *state.Value) bool {
	switch v.Kind {
	case state.Constant, state.Made, state.Built:
		return len(v.When) == 0
	}
	return false
}

// addressMayBeFar reports whether the address is not known at all: one that is left out is of the machine itself.
func addressMayBeFar(args []state.Arg) bool {
	found := false
	for _, arg := range args {
		if roleOf(arg.Name) != place {
			continue
		}
		found = true
		for i := range arg.Values {
			if v := &arg.Values[i]; !v.IsNil() && v.Kind != state.Default && len(v.When) == 0 {
				if text, ok := v.Text(); !ok || dsn.Place(text) != dsn.Here {
					return true
				}
			}
		}
	}
	return !found
}
