package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Services that become a handler. Where a framework has no server of its own, generated code makes an http.Handler of an object and of
// the options that its interceptors are in:
//
//	path, h := pingconnect.NewPingServiceHandler(&server{db}, connect.WithInterceptors(audit))
//	h := shop.NewShopServer(&server{db}, twirp.WithServerInterceptors(audit), hooks)
//
// No object is left that a later call could register with, so the function that makes the handler, which its form tells (makesHandler), is
// where the errors and the messages of the service's methods are given to the functions of its options. Those are held by the options
// by rows of callbacks ("WithInterceptors(&interceptors...) -> 0"), are fields of a structure that is an option, or are methods of what
// is an interceptor (wraps).

// makesHandler reports whether a function makes an http.Handler of a service and options: New(svc Service, opts ...Option) http.Handler.
func (e *Package) makesHandler(sig *types.Signature) bool {
	params, results := sig.Params(), sig.Results()
	if !sig.Variadic() || params.Len() != 2 || results.Len() == 0 || sig.Recv() != nil {
		return false
	}
	service, ok := params.At(0).Type().Underlying().(*types.Interface)
	if !ok || service.NumMethods() == 0 {
		return false
	}
	handler, ok := results.At(results.Len() - 1).Type().Underlying().(*types.Interface)
	return ok && ssautil.HasMethod(handler, "ServeHTTP") && len(e.methodsOfService(types.TypeString(params.At(0).Type(), ssautil.PkgPath), params.At(0).Type())) > 0
}

// standAround runs the functions in the options of a handler that is made of a service, with what the service's methods return and get.
func (g *Func) standAround(c *access.Call, sig *types.Signature) {
	if len(c.Args) != 2 || !g.makesHandler(sig) {
		return
	}
	var called, wrappers FlowSet
	var forms []roles
	for _, v := range optionsIn(c.Args[1]) {
		g.Flows(v, c.At, func(rel access.Path, f Flow) {
			switch o := g.Origins[f.Origin]; o.Kind {
			case OriginFunc:
				r, held := heldRoles(rel)
				if !held {
					r = rolesOf(o, access.TypeAt(ssautil.InnerType(v), rel), nil)
				}
				if held || r.has(errorRole) {
					called, forms = append(called, f), append(forms, r)
				}
			case OriginType:
				if isWrapperPart(rel) {
					wrappers.Add(f)
				}
			}
		})
	}
	if len(called)+len(wrappers) == 0 {
		return
	}
	k := registration{Func: g, call: c}
	k.serveValue(c.Args[0])
	g.runHanded(c, called, forms, k.news)
	for _, f := range wrappers {
		k.runWrapper(f)
	}
}

// optionsIn returns the options of a list, as they are before they become elements of type any, or the list if not all are known.
func optionsIn(list ssa.Value) (options []ssa.Value) {
	for _, v := range ssautil.Elements(list) {
		if v != nil {
			options = append(options, ssautil.Unboxed(v))
		}
	}
	if len(options) == 0 || ssautil.Rest(list) != nil {
		options = append(options, list)
	}
	return options
}

// serveValue serves what a value of an interface is.
func (k *registration) serveValue(v ssa.Value) {
	k.Flows(v, k.call.At, func(rel access.Path, f Flow) {
		if rel == "" && k.Origins[f.Origin].Kind == OriginType {
			k.serve(f)
		}
	})
}

// runWrapper runs the methods of an interceptor that are given a function and return one like it:
//
//	func (a *audit) WrapUnary(next connect.UnaryFunc) connect.UnaryFunc
func (k *registration) runWrapper(of Flow) {
	t := k.ConcreteType(of)
	if t == nil {
		return
	}
	for _, m := range k.methodsOf(wrapperKey+k.Origins[of.Origin].name, t, wraps) {
		r := roles(roleOf(m.Signature().Params().At(0).Type(), nil))
		args := k.handedTo(k.call, r, of, k.news)
		if len(args) == 0 {
			continue
		}
		for i := range args {
			args[i].arg++ // the receiver is the first
		}
		at := &callbackTarget{call: k.call, from: &instance{call: k.call}, origin: k.Origins[of.Origin], args: args}
		// What its fields hold is in the option, which nothing leads to.
		at.slot = summary.Slot{In: summary.Input{Index: len(k.call.Args)}, Method: k.methodKey(m)}
		k.runReturned(k.call, r, k.runTarget(at), k.news)
	}
}

// wrapperKey is what the keys of interceptors begin with among those of services.
const wrapperKey = "wraps "

// wraps reports whether a method gets a function and returns one of the same type.
func wraps(sig *types.Signature) bool {
	params, results := sig.Params(), sig.Results()
	return params.Len() == 1 && results.Len() == 1 && ssautil.IsFunction(params.At(0).Type()) &&
		types.Identical(params.At(0).Type(), results.At(0).Type())
}

// runReturned runs the function that an interceptor with these roles has returned, as it is the one that gets the messages:
//
//	func(next twirp.Method) twirp.Method { return func(ctx context.Context, req any) (any, error) { ... } }
func (g *Func) runReturned(c *access.Call, r roles, out argFlows, what handed) {
	if r != roles(methodRole) || len(what.messages) == 0 {
		return
	}
	for _, v := range out {
		o := g.Origins[v.f.Origin]
		if v.arg != 0 || v.path != "" || o.Kind != OriginFunc {
			continue
		}
		var args argFlows
		for _, f := range what.messages {
			g.addArgFlow(&args, argFlow{arg: messageArg, f: f})
		}
		g.runTarget(&callbackTarget{call: c, from: &instance{call: c}, origin: o, args: args})
	}
}
