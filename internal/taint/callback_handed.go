package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What a library calls the functions with that an object holds. Of this one thing is known: a framework that calls handlers gives
// their errors to other functions of the program, in one of three ways.
//
//	e.HTTPErrorHandler = func(err error, c echo.Context) { ... } // as an argument that is an error
//	app.Use(func(c *fiber.Ctx) error { err := c.Next(); ... })   // as what the framework's own argument gives on by a row of callbacks
//	e.Use(func(next echo.HandlerFunc) echo.HandlerFunc { ... })  // as the result of a function that it may call, the handler itself
//
// Which of them an argument is its type says: the role of the parameter. A function that takes an error is called with those of the
// handlers wherever in the object it is; one that takes nothing but an argument of the framework, as a handler does itself, only if a
// row says so, by writing to it: "(&app *App).Use(&args...)".
//
//	grpc.NewServer(grpc.UnaryInterceptor(func(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
//		resp, err := next(ctx, req) // as the result of a function that it gets: of one that stands for all handlers
//		...
//
// A handler and the functions that are called with its errors are in the object in any order. So a row that registers a handler runs
// those functions that the object holds by then, with the errors of this one handler, and a row that only reads the object, as
// "(e *Echo).Start(_)", runs all with all errors that the object holds. Both are flows that only grow. Each function is run once at
// a visit of such a call, so that the cost is that of the handlers times the few functions which are called with errors.

// A role is what a parameter of a function is for, where a framework calls it.
type role int

const (
	otherRole    role = iota
	errorRole         // an error
	ownRole           // something of the framework itself, such as the context of a request
	functionRole      // a function that may be called
	pairRole          // one with two results, of which the second is its error
	messageRole       // anything: what a handler is given
	methodRole        // one with two results that is given a message after the context
	numRoles
)

// roles are those of a function's parameters, the first in the lowest place. A function that is held and whose form a summary does
// not tell is found at the step of this number, so that it is known what to give it.
type roles int

// maxRoles is how many parameters are looked at. Functions that frameworks call have up to four.
const maxRoles = 4

func (r roles) at(i int) role {
	for range i {
		r /= roles(numRoles)
	}
	return role(r) % numRoles
}

func (r roles) has(what role) bool {
	for i := range maxRoles {
		if r.at(i) == what {
			return true
		}
	}
	return false
}

// rolesOf returns the roles of a function's parameters: of its own, or if only a summary tells of it, of the type t that it has there.
func rolesOf(o origin, t types.Type, objects []access.Loc) (r roles) {
	var sig *types.Signature
	switch {
	case o.fn != nil:
		sig = o.fn.Signature
	case t != nil:
		sig, _ = t.Underlying().(*types.Signature)
	}
	if sig == nil {
		return 0
	}
	for i := min(sig.Params().Len(), maxRoles) - 1; i >= 0; i-- {
		r = r*roles(numRoles) + roles(roleOf(sig.Params().At(i).Type(), objects))
	}
	return r
}

// roleOf returns the role of a parameter of type t of a function that one of the objects holds. What is the framework's own is of the
// package of the object.
func roleOf(t types.Type, objects []access.Loc) role {
	if isErrorType(t) {
		return errorRole
	}
	if sig, ok := t.Underlying().(*types.Signature); ok {
		switch {
		case sig.Results().Len() != 2:
			return functionRole
		case sig.Params().Len() == messageArg+1 && isMessage(sig.Params().At(messageArg).Type()):
			return methodRole
		}
		return pairRole
	}
	if isMessage(t) {
		return messageRole
	}
	if named := ssautil.NamedOf(t); named != nil && named.Obj().Pkg() != nil {
		for _, o := range objects {
			if of := ssautil.NamedOf(o.Root.Type()); of != nil && of.Obj().Pkg() == named.Obj().Pkg() {
				return ownRole
			}
		}
	}
	return otherRole
}

// isErrorType reports whether a type is error, or an interface that a framework gives errors as, such as twirp.Error.
func isErrorType(t types.Type) bool {
	return ssautil.IsError(t) || types.IsInterface(t) && types.Implements(t, types.Universe.Lookup("error").Type().Underlying().(*types.Interface))
}

// messageArg is the number of the parameter of a method that is its message: the one after the context.
const messageArg = 1

// isMessage reports whether a parameter of a type is given any message: it is anything, or what hands it out as that, as AnyRequest of
// connect does by its method Any.
func isMessage(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	if !ok || ssautil.IsAny(t) {
		return ok
	}
	for m := range i.Methods() {
		if m.Name() == "Any" {
			sig := m.Signature()
			return sig.Params().Len() == 0 && sig.Results().Len() == 1 && ssautil.IsAny(sig.Results().At(0).Type())
		}
	}
	return false
}

// handed is what a framework hands on: functions, the errors that they return, and the types of what they are given.
type handed struct {
	errors    FlowSet
	pairs     FlowSet // the errors of those that have another result before it
	functions FlowSet
	messages  FlowSet
}

// handOn runs the functions that a row's object holds and that are called with errors. What is new is handed on if a row writes to the
// object, and else all that the object holds.
func (g *Func) handOn(c *access.Call, row *model.Row, a access.Bound, news handed) {
	var object ssa.Value
	all := len(a.Out) == 0
	switch {
	case writesObject(row, a):
		object = a.Out[0].V
	case all && len(a.In) > 0:
		object = a.In[0].V
	default:
		return
	}
	objects := []access.Loc{g.Loc(object)}
	var called FlowSet
	var forms []roles
	g.Flows(object, c.At, func(rel access.Path, f Flow) {
		switch o := g.Origins[f.Origin]; {
		case o.Kind == OriginFunc:
			r := rolesOf(o, access.TypeAt(ssautil.InnerType(object), rel), objects)
			if held, ok := heldRoles(rel); ok && rel.Len() == 2 {
				r = held
			} else if !r.has(errorRole) {
				return
			}
			called, forms = append(called, f), append(forms, r)
		case all && f.Flags&summary.Erred != 0:
			news.errors = append(news.errors, f)
		}
	})
	g.runHanded(c, called, forms, news)
}

// runHanded runs functions with these forms with what is handed on.
func (g *Func) runHanded(c *access.Call, called FlowSet, forms []roles, what handed) {
	for i, f := range called {
		if args := g.handedTo(c, forms[i], f, what); len(args) > 0 {
			out := g.runTarget(&callbackTarget{call: c, from: &instance{call: c}, origin: g.Origins[f.Origin], args: args})
			g.runReturned(c, forms[i], out, what)
		}
	}
}

// handedTo returns what a function with these roles is called with.
func (g *Func) handedTo(c *access.Call, r roles, called Flow, what handed) (args argFlows) {
	give := func(i int, p access.Path, flows FlowSet) {
		for _, f := range flows {
			if f.Origin != called.Origin {
				g.addArgFlow(&args, argFlow{arg: i, path: p, f: f})
			}
		}
	}
	calls := r.has(functionRole) || r.has(pairRole) || r.has(methodRole)
	for i := range maxRoles {
		switch r.at(i) {
		case errorRole:
			give(i, "", what.errors)
			give(i, "", what.pairs)
		case ownRole:
			if !calls { // which gets them another way
				give(i, heldPart, what.errors)
			}
		case functionRole, pairRole, methodRole:
			switch give(i, "", what.functions); {
			case len(what.functions) > 0:
			case r.at(i) != functionRole:
				give(i, "", g.standIn(c, 1, what.pairs))
			default:
				give(i, "", g.standIn(c, 0, what.errors))
			}
		case messageRole:
			give(i, "", what.messages)
		}
	}
	return args
}
