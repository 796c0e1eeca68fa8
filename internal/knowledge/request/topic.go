package request

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A topic is what secvet knows of requests.
type topic struct {
	reading map[*ssa.Function]map[getter][]*ssa.Call // see readBefore
}

func Topic(*taint.Package) taint.Hooks {
	t := &topic{reading: make(map[*ssa.Function]map[getter][]*ssa.Call)}
	return taint.Hooks{
		Func: func(g *taint.Func, fn *ssa.Function) { markParams(g, fn) },
		Alias: func(v ssa.Value) ssa.Value {
			switch v := v.(type) {
			case *ssa.Extract:
				if eachHeader(v) {
					return v
				}
			case *ssa.Call:
				if first := t.readBefore(v); first != nil {
					return first
				}
			}
			return nil
		},
		Instr: func(g *taint.Func, instr ssa.Instruction) {
			if i, ok := instr.(*ssa.Extract); ok && eachHeader(i) {
				header(g, i)
			}
		},
		View: func(v ssa.Value) (all, named model.Kinds) {
			switch v := v.(type) {
			case *ssa.FieldAddr:
				return boundBy(v.X.Type(), v.Field), 0
			case *ssa.Field:
				return boundBy(v.X.Type(), v.Field), 0
			}
			return 0, 0
		},
		Source: func(g *taint.Func, c *access.Call, obj *types.Func, _ *model.Row, _ access.Bound, s *taint.NewSource) {
			s.Request = strings.HasPrefix(obj.Name(), "DumpRe")
			if s.Request && len(c.Args) > 0 && stripsHeaders(g, c.At.Parent(), g.Loc(c.Args[0]).Root) {
				s.Labels &^= model.Secret
			}
		},
	}
}

// markParams marks parameters that are sources: because a framework calls the function with what came from outside.
func markParams(g *taint.Func, fn *ssa.Function) {
	if p := grpcRequest(fn); p != nil && !g.Trusted {
		g.MarkSource(access.Loc{Root: p}, g.Source(taint.SourceKey{At: p}, func() *summary.Source {
			return &summary.Source{Labels: model.Remote, Text: "gRPC request message", At: summary.Site{Pos: p.Pos()}}
		}))
	}
	if p := boundRequest(fn); p != nil {
		src := g.Source(taint.SourceKey{At: p}, func() *summary.Source {
			return &summary.Source{Labels: model.Remote, Text: "HTTP request parameter", At: summary.Site{Pos: p.Pos()}}
		})
		markBound(g, access.Loc{Root: p}, p.Type(), src)
	}
	if p := rpcArgs(g.Package, fn); p != nil {
		g.MarkSource(access.Loc{Root: p}, g.Source(taint.SourceKey{At: p}, func() *summary.Source {
			return &summary.Source{Labels: model.Remote, Text: "RPC argument", At: summary.Site{Pos: p.Pos()}}
		}))
	}
	if p := cobraArgs(fn); p != nil {
		g.MarkSource(access.Loc{Root: p}, g.Source(taint.SourceKey{At: p}, func() *summary.Source {
			return &summary.Source{Labels: model.Local, Text: "command-line argument", At: summary.Site{Pos: p.Pos()}}
		}))
	}
}

// grpcRequest returns the parameter that holds the request if fn is a method of a gRPC service: it takes and
// returns protobuf messages, or its receiver embeds what protoc generates for services that lack methods.
func grpcRequest(fn *ssa.Function) *ssa.Parameter {
	if fn.Signature.Recv() == nil || len(fn.Params) != 3 || fn.Signature.Results().Len() != 2 {
		return nil
	}
	s := ssautil.StructOf(fn.Signature.Recv().Type())
	if s == nil || fn.Params[1].Type().String() != "context.Context" || ssautil.StructOf(fn.Params[2].Type()) == nil {
		return nil
	}
	if isProto(fn.Params[2].Type()) && isProto(fn.Signature.Results().At(0).Type()) {
		return fn.Params[2]
	}
	for f := range s.Fields() {
		if n := f.Name(); f.Embedded() && strings.HasPrefix(n, "Unimplemented") && strings.HasSuffix(n, "Server") {
			return fn.Params[2]
		}
	}
	return nil
}

// boundRequest returns the parameter of a handler that holds what go-swagger has read from a request: its type has a
// method that does that.
func boundRequest(fn *ssa.Function) *ssa.Parameter {
	for _, p := range fn.Params {
		if fn.Signature.Recv() != nil && p == fn.Params[0] || ssautil.StructOf(p.Type()) == nil {
			continue
		}
		obj, _, _ := types.LookupFieldOrMethod(p.Type(), true, nil, "BindRequest")
		if m, ok := obj.(*types.Func); ok && m.Signature().Params().Len() == 2 && ssautil.IsHTTP(m.Signature().Params().At(0).Type(), "Request") {
			return p
		}
	}
	return nil
}

// markBound marks what go-swagger has read into a structure, or into one that is embedded there.
func markBound(g *taint.Func, l access.Loc, t types.Type, src summary.OriginID) {
	s := ssautil.StructOf(t)
	_, index, _ := types.LookupFieldOrMethod(t, true, nil, "BindRequest")
	if s == nil || len(index) == 0 {
		return
	}
	if len(index) > 1 {
		markBound(g, l.Part(access.FieldStep(index[0])), s.Field(index[0]).Type(), src)
		return
	}
	for i := range s.NumFields() {
		if isFree(t, s.Field(i)) {
			g.MarkSource(l.Part(access.FieldStep(i)), src)
		}
	}
}

// isFree reports whether a field holds a text of which go-swagger checked nothing but that it is there: a choice of the
// API's description, or a pattern, is checked by a method for the field, and a date or an id is of another type.
func isFree(t types.Type, f *types.Var) bool {
	named := ssautil.NamedOf(t)
	if named == nil || ssautil.IsHTTP(f.Type(), "Request") {
		return false
	}
	if of := ssautil.NamedOf(f.Type()); of != nil && of.Obj().Pkg() != nil && of.Obj().Pkg().Path() == "github.com/go-openapi/strfmt" {
		return false
	}
	checks, _, _ := types.LookupFieldOrMethod(t, true, named.Obj().Pkg(), "validate"+f.Name())
	return checks == nil
}

// rpcArgs returns the arguments that net/rpc gives to a method: it is exported, the second of its parameters is a
// pointer for the reply, it returns an error, and the package has to do with net/rpc.
func rpcArgs(e *taint.Package, fn *ssa.Function) *ssa.Parameter {
	sig := fn.Signature
	if sig.Recv() == nil || !token.IsExported(fn.Name()) || sig.Params().Len() != 2 || sig.Results().Len() != 1 || !ssautil.IsError(sig.Results().At(0).Type()) {
		return nil
	}
	if _, ok := sig.Params().At(1).Type().Underlying().(*types.Pointer); !ok || !e.Tells(sig.Params().At(0).Type()) {
		return nil
	}
	for _, imp := range e.Pkg.Imports() {
		if imp.Path() == "net/rpc" {
			return fn.Params[1]
		}
	}
	return nil
}

// isProto reports whether t is a protobuf message.
func isProto(t types.Type) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, "ProtoMessage")
	return obj != nil
}

// cobraArgs returns the arguments that the cobra library gives to a command's function.
func cobraArgs(fn *ssa.Function) *ssa.Parameter {
	if len(fn.Params) != 2 {
		return nil
	}
	named := ssautil.NamedOf(fn.Params[0].Type())
	if named == nil || named.Obj().Pkg() == nil || named.Obj().Name() != "Command" ||
		ssautil.PkgPath(named.Obj().Pkg()) != "github.com/spf13/cobra" {
		return nil
	}
	if s, ok := fn.Params[1].Type().Underlying().(*types.Slice); !ok || !ssautil.IsString(s.Elem()) {
		return nil
	}
	return fn.Params[1]
}
