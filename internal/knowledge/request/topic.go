// Package request is what secvet knows of requests that programs receive, beyond the rows of the models. The rows name the
// functions and fields that requests are read by. What no row can say is each a hook:
//
//   - Func: a framework calls a function of the program with what came from outside, and no call in the program shows it:
//     the request of func (s *server) Get(ctx context.Context, req *pb.GetRequest) (*pb.GetReply, error), what go-swagger
//     or net/rpc hand to a handler, the args of a command of cobra, what a middleware asks whether it is right. The parameter is
//     marked as a source.
//   - Alias: two calls of r.FormValue("id") return the same text, so a check of the first holds for the second.
//   - Instr: in a loop over r.Header that looks at no name, the value is that of any header, of Authorization too; a struct
//     that r.Header was put into shows the header when it is printed.
//   - View: a field with the tag `binding:"required,alphanum"` holds letters and digits alone, because gin refuses a
//     request that says otherwise.
//     So has a parameter of a route whose pattern says so: "/users/{id:[0-9]+}" (route.go).
//   - Made: a request that the program sends is what the program has made it, and no input.
//   - Through: a header of a request that a handler sets is what it was set to, and nothing that was sent.
//   - Source: httputil.DumpRequest returns the request with its credentials, unless a header with them was deleted before.
//
// AddRequest and AddAddress are for package logs, where a request is shown as a whole: log.Print(r) has the cookies in it.
package request

import (
	"go/token"
	"go/types"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A topic is what is remembered of requests during the analysis of one package.
type topic struct {
	// reading lists, of each function that was asked for, the calls that read a part of a request; see readBefore.
	reading map[*ssa.Function]map[getter][]*ssa.Call
}

// Topic returns the hooks of requests.
func Topic(in *taint.Package) taint.Hooks {
	own := sync.OnceValue(func() map[string]bool { return ownHeaders(in) }) // few packages ask
	asked := sync.OnceValue(func() map[*ssa.Function]bool { return askedFunctions(in) })
	whose := &owners{sync.OnceValue(func() callTable { return callsOf(in) }), make(map[ssa.Value]owner)}
	routes := newRouting(in)
	t := &topic{reading: make(map[*ssa.Function]map[getter][]*ssa.Call)}
	return taint.Hooks{
		Made: whose.outgoing,
		Through: func(g *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
			if p.Obj == nil || p.Obj.FullName() != "(net/http.Header).Get" || !own()[headerName(p.Call.Args[1])] {
				return 0, nil
			}
			return 0, func(f taint.Flow) model.Kinds { return ofSender(g, f) }
		},
		Func: func(g *taint.Func, fn *ssa.Function) {
			markParams(g, fn)
			if mayBeAsked(fn) && asked()[fn] {
				markAsked(g, fn)
			}
		},
		Alias: func(v ssa.Value) ssa.Value {
			switch v := v.(type) {
			case *ssa.Extract:
				if eachHeader(v) { // an object of its own, that header gives its flows to
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
			switch i := instr.(type) {
			case *ssa.Extract:
				if eachHeader(i) {
					header(g, i)
				}
			case *ssa.Store:
				keptHeader(g, i)
			case *ssa.MapUpdate:
				keepHeader(g, g.Loc(i.Map).Part(access.Elem), i.Value)
			}
		},
		View: func(v ssa.Value) (all, named, sure model.Kinds) {
			switch v := v.(type) {
			case *ssa.FieldAddr:
				return boundBy(v.X.Type(), v.Field) | ofClient(v), 0, 0
			case *ssa.Field:
				return boundBy(v.X.Type(), v.Field), 0, 0
			case *ssa.Lookup:
				return routes.chosen(v), 0, 0
			case *ssa.Extract:
				if l, ok := v.Tuple.(*ssa.Lookup); ok && v.Index == 0 {
					return routes.chosen(l), 0, 0
				}
			}
			return 0, 0, 0
		},
		Source: func(g *taint.Func, c *access.Call, obj *types.Func, row *model.Row, _ access.Bound, s *taint.NewSource) {
			s.Clean |= routes.asked(g, c, row)
			// DumpRequest, DumpRequestOut and DumpResponse of net/http/httputil.
			s.Request = strings.HasPrefix(obj.Name(), "DumpRe")
			if s.Request && len(c.Args) > 0 && stripsHeaders(g, c.At.Parent(), g.Loc(c.Args[0]).Root) {
				s.Labels &^= model.Secret
			}
			if recv := obj.Signature().Recv(); recv != nil && ssautil.IsHTTP(recv.Type(), "Request") && len(c.Args) > 0 && whose.outgoing(g, c.Args[0]) {
				s.Labels &^= model.Remote | model.Sender
			}
		},
	}
}

// markParams marks the parameters that are sources because a framework calls the function with what came from outside.
// The source of a parameter has the parameter for its key, so that the engine makes it once, however often it asks.
func markParams(g *taint.Func, fn *ssa.Function) {
	if p := intercepted(fn); p != nil && !g.Trusted {
		g.MarkSource(access.Loc{Root: p}, g.Source(taint.SourceKey{At: p}, func() *summary.Source {
			return &summary.Source{Labels: model.Remote, Text: "RPC request", At: summary.Site{Pos: p.Pos()}}
		}))
	}
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
	if p := toolArgs(fn); p != nil && !g.Trusted {
		g.MarkSource(access.Loc{Root: p}, g.Source(taint.SourceKey{At: p}, func() *summary.Source {
			return &summary.Source{Labels: model.Remote, Text: "tool argument", At: summary.Site{Pos: p.Pos()}}
		}))
	}
	if p := cobraArgs(fn); p != nil {
		g.MarkSource(access.Loc{Root: p}, g.Source(taint.SourceKey{At: p}, func() *summary.Source {
			return &summary.Source{Labels: model.Local | model.CommandLine, Text: "command-line argument", At: summary.Site{Pos: p.Pos()}}
		}))
	}
}

// toolArgs returns the parameter that holds the arguments of a tool that a model calls, if fn is a typed handler of the official
// SDK for the Model Context Protocol, or nil:
//
//	func(ctx context.Context, req *mcp.CallToolRequest, args Args) (*mcp.CallToolResult, any, error)
func toolArgs(fn *ssa.Function) *ssa.Parameter {
	sig := fn.Signature
	if sig.Params().Len() != 3 || sig.Results().Len() != 3 {
		return nil
	}
	named := ssautil.NamedOf(sig.Params().At(1).Type())
	if named == nil || named.Obj().Name() != "ServerRequest" || named.Obj().Pkg() == nil ||
		ssautil.PkgPath(named.Obj().Pkg()) != "github.com/modelcontextprotocol/go-sdk/mcp" {
		return nil
	}
	return fn.Params[len(fn.Params)-1]
}

// grpcRequest returns the parameter that holds the request if fn is a method of a gRPC service, or nil. Such a method has
// the shape
//
//	func (s *server) Get(ctx context.Context, req *pb.GetRequest) (*pb.GetReply, error)
//
// where both are protobuf messages, or the receiver embeds a struct like pb.UnimplementedShopServer, which protoc generates
// for services that lack methods.
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
		if n := f.Name(); f.Embedded() && len(n) > len("UnimplementedServer") && strings.HasPrefix(n, "Unimplemented") && strings.HasSuffix(n, "Server") { // with the service's name
			return fn.Params[2]
		}
	}
	return nil
}

// intercepted returns the parameter that holds the message of any method if fn is an interceptor of gRPC, or what one of twirp returns, or
// nil:
//
//	func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error)
//	func(next twirp.Method) twirp.Method { return func(ctx context.Context, req any) (any, error) { ... } }
func intercepted(fn *ssa.Function) *ssa.Parameter {
	params := fn.Signature.Params()
	if params.Len() < 2 || params.Len() == 3 || params.Len() > 4 || fn.Signature.Results().Len() != 2 || !ssautil.IsAny(params.At(1).Type()) {
		return nil
	}
	message := fn.Params[len(fn.Params)-params.Len()+1]
	if params.Len() == 4 {
		if ssautil.IsNamed(params.At(2).Type(), "google.golang.org/grpc", "UnaryServerInfo") {
			return message
		}
		return nil
	}
	for out := fn.Parent(); out != nil; out = out.Parent() {
		for v := range out.Signature.Params().Variables() {
			if ssautil.IsNamed(v.Type(), "github.com/twitchtv/twirp", "Method") {
				return message
			}
		}
	}
	return nil
}

// boundRequest returns the parameter of a handler that holds what go-swagger has read from a request, or nil: its type has
// the generated method BindRequest(r *http.Request, route *middleware.MatchedRoute) error, which does the reading. The
// receiver of that method itself is not meant.
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

// markBound marks the fields of a structure that go-swagger has read a request into. If the method BindRequest comes from
// an embedded structure, then the fields of that one are meant. The depth is that of the embedding, which is finite.
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

// isFree reports whether a field holds a text of which go-swagger checked nothing but that it is there. What the API's
// description restricts, to some choices or by a pattern, is checked by a generated method for the field: validateStatus
// for the field Status. A date or an id is of a type of package strfmt, which was parsed. The request itself is a field
// too, and its parts are sources by rows.
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

// rpcArgs returns the parameter by which net/rpc gives a method its arguments, or nil. Such a method has the shape
//
//	func (t *Arith) Multiply(args *Args, reply *int) error
//
// It is exported, the second of its parameters is a pointer for the reply, it returns an error, and the package imports
// net/rpc: without that the shape alone says too little. The type of the arguments must be one that can hold a text.
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

// isProto reports whether t is a protobuf message, which has the generated method ProtoMessage.
func isProto(t types.Type) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, "ProtoMessage")
	return obj != nil
}

// cobraArgs returns the parameter by which the cobra library gives a command's function its arguments, or nil:
//
//	Run: func(cmd *cobra.Command, args []string) { … }
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
