package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Services that are registered with a framework. Generated code gives an object to a server, which calls its methods later, and gives
// their requests and errors to other functions that it holds:
//
//	func RegisterShopServer(s grpc.ServiceRegistrar, srv ShopServer) { s.RegisterService(&Shop_ServiceDesc, srv) }
//
//	s := grpc.NewServer(grpc.UnaryInterceptor(audit)) // s holds audit
//	pb.RegisterShopServer(s, &shop{db})               // audit gets the errors of the methods of shop
//
// A row of callbacks whose input is given for a parameter of type any registers one. Where the type of it is known, its methods
// with the form of a service's are run, their errors reach the object, and the types of what they are asked for are messages
// that the object holds. Where it is not known, as in the generated function, the object holds the parameter, which
// the summary says. A call of that function finds there what is in the interface, does the same, and hands on what is new
// (handOnKept), in however many functions the registration stands.
//
// What the functions get is all errors of all methods, in one function that stands for all of them, so that the cost is that of the
// methods and of the functions, and not of each with each.

// What an object holds beside functions, at steps behind those of their roles.
const (
	serviceStep = 0x1000 + iota // objects whose methods are called
	messageStep                 // the types of what methods are called with
	pairStep                    // the errors of methods that have another result before it
	wrapperStep                 // objects whose methods are called with functions
)

var (
	servicePart = access.FieldStep(serviceStep)
	messagePart = access.FieldStep(messageStep)
	pairPart    = access.FieldStep(pairStep)
	wrapperPart = access.FieldStep(wrapperStep)
)

// giveService registers what a value for a parameter of type any is.
func (k *registration) giveService(from ssa.Value) {
	if !ssautil.IsAny(from.Type()) || isFunctions(ssautil.InnerType(from)) {
		return
	}
	if m, ok := from.(*ssa.MakeInterface); ok { // no flow says it: it has no methods to decide about
		if named := ssautil.NamedOf(m.X.Type()); named != nil && tellsMethods(named.Obj().Pkg()) {
			key := ssautil.PkgPath(named.Obj().Pkg()) + "." + named.Obj().Name()
			k.knowType(key, m.X.Type())
			k.serve(Flow{Origin: k.id(origin{Kind: OriginType, name: key}), Flags: summary.Fresh})
		}
		return
	}
	k.Flows(from, k.call.At, func(rel access.Path, f Flow) {
		switch o := k.Origins[f.Origin]; {
		case rel != "":
		case o.Kind == OriginType:
			k.serve(f)
		case o.Kind == OriginParam, o.Kind == OriginVar, o.Kind == OriginCall:
			k.hold(servicePart, f)
		}
	})
}

// serve lets the errors of a service's methods, and the types of their messages, reach what it is registered with. Of a type that is
// not imported here the callers may know more.
func (k *registration) serve(of Flow) {
	t := k.ConcreteType(of)
	if t == nil {
		k.hold(servicePart, of)
		return
	}
	for _, m := range k.methodsOfService(k.Origins[of.Origin].name, t) {
		at := &callbackTarget{call: k.call, from: &instance{call: k.call}, origin: k.Origins[of.Origin]}
		at.slot = summary.Slot{In: summary.Input{Index: k.argumentOf(of)}, Method: k.methodKey(m)}
		for _, v := range k.runTarget(at) {
			switch {
			case v.arg >= summary.ArgStep || v.f.Flags&summary.Erred == 0:
			case v.arg == 1:
				k.news.pairs = append(k.news.pairs, v.f)
				k.hold(pairPart, v.f)
			default:
				k.news.errors = append(k.news.errors, v.f)
				k.hold("", v.f)
			}
		}
		if f, ok := k.messageOf(m); ok {
			k.news.messages.Add(f)
			k.hold(messagePart, f)
		}
	}
}

// argumentOf returns the number of the argument that an object is in, so that what its methods read of it is found; beyond all of
// them if it is in none.
func (k *registration) argumentOf(of Flow) int {
	for i, arg := range k.call.Args {
		found := ssautil.Unboxed(arg) != arg && ssautil.NamedOf(ssautil.InnerType(arg)) == ssautil.NamedOf(k.ConcreteType(of))
		k.Flows(arg, k.call.At, func(rel access.Path, f Flow) { found = found || rel == "" && f.Origin == of.Origin })
		if found {
			return i
		}
	}
	return len(k.call.Args)
}

// messageOf returns the type of what a method is asked for.
func (g *Func) messageOf(m *types.Func) (Flow, bool) {
	params := m.Signature().Params()
	if params.Len() != 2 || ssautil.StructOf(params.At(1).Type()) == nil {
		return Flow{}, false
	}
	named := ssautil.NamedOf(params.At(1).Type())
	if named != nil && named.TypeArgs().Len() == 1 { // Request[LoginRequest] of connect
		named = ssautil.NamedOf(named.TypeArgs().At(0))
	}
	if named == nil || named.Obj().Pkg() == nil {
		return Flow{}, false
	}
	key := ssautil.PkgPath(named.Obj().Pkg()) + "." + named.Obj().Name()
	g.knowType(key, types.NewPointer(named))
	return Flow{Origin: g.id(origin{Kind: OriginType, name: key}), Flags: summary.Fresh}, true
}

// methodsOfService returns the methods of a type that have the form of a service's, in the order of their names. The answer is kept for
// the package.
func (e *Package) methodsOfService(key string, t types.Type) []*types.Func {
	return e.methodsOf(key, t, isServiceMethod)
}

// methodsOf is methodsOfService for another form, which the key tells.
func (e *Package) methodsOf(key string, t types.Type, is func(*types.Signature) bool) []*types.Func {
	if known, ok := e.services[key]; ok {
		return known
	}
	if _, ok := t.Underlying().(*types.Pointer); !ok && !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	var found []*types.Func
	for s := range types.NewMethodSet(t).Methods() {
		if m, ok := s.Obj().(*types.Func); ok && m.Exported() && is(m.Signature()) {
			found = append(found, m)
		}
	}
	if e.services == nil {
		e.services = make(map[string][]*types.Func)
	}
	e.services[key] = found
	return found
}

// isServiceMethod reports whether a method has the form of a service's: Get(ctx context.Context, in *Request) (*Reply, error), or one with
// a stream, Watch(in *Request, out Stream) error, or of connect Watch(ctx context.Context, in *Request, out *ServerStream) error.
func isServiceMethod(sig *types.Signature) bool {
	params, results := sig.Params(), sig.Results()
	if results.Len() == 0 || !ssautil.IsError(results.At(results.Len()-1).Type()) || params.Len() == 0 || params.Len() > 3 {
		return false
	}
	last := params.At(params.Len() - 1).Type()
	if named := ssautil.NamedOf(last); named != nil && results.Len() == 1 && params.Len() > 1 && params.At(0).Type().String() == "context.Context" {
		return strings.HasSuffix(named.Obj().Name(), "Stream") && ssautil.StructOf(last) != nil
	}
	if params.Len() == 3 {
		return false
	}
	if results.Len() == 2 {
		return params.Len() == 2 && params.At(0).Type().String() == "context.Context" && ssautil.StructOf(last) != nil
	}
	stream, ok := last.Underlying().(*types.Interface)
	return ok && results.Len() == 1 && ssautil.HasMethod(stream, "Context") && strings.Contains(last.String(), "Server")
}

// handOnKept hands on what an object holds to the functions that it holds, where a function was called that has registered something
// with it. What is a map has keys, and no such part.
func (g *Func) handOnKept(c *access.Call, object access.Loc) {
	k := registration{Func: g, call: c, objects: []access.Loc{object}}
	var called, services FlowSet
	var forms []roles
	old := g.ReadAt
	g.ReadAt = Always // what this call has registered too
	g.FlowsAt(object.Part(heldPart), 0, func(rel access.Path, f Flow) {
		switch o := g.Origins[f.Origin]; {
		case f.Flags&summary.Erred != 0 && rel == "":
			k.news.errors = append(k.news.errors, f)
		case f.Flags&summary.Erred != 0 && rel == pairPart:
			k.news.pairs = append(k.news.pairs, f)
		case rel.Len() != 1:
		case o.Kind == OriginFunc && rel.At(0) < serviceStep:
			called, forms = append(called, f), append(forms, roles(rel.At(0)))
		case o.Kind == OriginType && rel == servicePart:
			services.Add(f)
		case o.Kind == OriginType && rel == messagePart:
			k.news.messages.Add(f)
		}
	})
	g.ReadAt = old
	for _, f := range services {
		if g.ConcreteType(f) != nil {
			k.serve(f)
		}
	}
	g.runHanded(c, called, forms, k.news)
}

// heldBy returns the object of which a location is what it holds, and false if it is no such part.
func heldBy(l access.Loc) (access.Loc, bool) {
	for n := max(l.Path.Len()-2, 0); n < l.Path.Len(); n++ {
		if l.Path.At(n) == access.KeyStep {
			l.Path = l.Path[:2*n]
			t := access.TypeAt(ssautil.InnerType(l.Root), l.Path)
			if t == nil {
				return l, true
			}
			_, isMap := ssautil.PointedTo(t).Underlying().(*types.Map)
			return l, !isMap
		}
	}
	return l, false
}

// standIn returns the function that stands for all handlers of an object: one that does nothing but return their errors as a result.
func (g *Func) standIn(c *access.Call, result int, errors FlowSet) FlowSet {
	s := &summary.Summary{Name: "handler"}
	for _, f := range errors {
		if o := g.Origins[f.Origin]; o.Kind == OriginSource {
			s.AddGen(summary.Gen{Origin: f.Origin, Source: o.Src, Trace: f.Trace, Clean: f.Clean, Flags: f.Flags,
				Out: summary.Output{Kind: summary.ToResult, Index: result}})
		}
	}
	if len(s.Gens) == 0 {
		return nil
	}
	// One for each number of errors: a visit that knows no more finds the same again.
	key := standInKey{c.Instr, result, len(s.Gens)}
	if known := g.standIns[key]; known != nil {
		for _, b := range s.Gens {
			known.AddGen(b)
		}
		s = known
	} else {
		if g.standIns == nil {
			g.standIns = make(map[standInKey]*summary.Summary)
		}
		g.standIns[key] = s
	}
	return FlowSet{{Origin: g.id(origin{Kind: OriginFunc, sum: s}), Flags: summary.Fresh}}
}

// A standInKey tells functions that stand for handlers apart.
type standInKey struct {
	at     ssa.CallInstruction
	result int
	errors int
}
