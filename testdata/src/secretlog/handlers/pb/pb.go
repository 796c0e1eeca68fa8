// Package pb has what generators make of two services.
package pb

import (
	"context"
	"net/http"

	"connectrpc.com/connect"
	"github.com/twitchtv/twirp"
	"google.golang.org/protobuf/runtime/protoimpl"
)

type LoginRequest struct {
	User     string `protobuf:"bytes,1,opt,name=user,proto3" json:"user,omitempty"`
	Password string `protobuf:"bytes,2,opt,name=password,proto3" json:"password,omitempty"`
}

func (x *LoginRequest) Reset()         { *x = LoginRequest{} }
func (x *LoginRequest) String() string { return protoimpl.X.MessageStringOf(x) }
func (*LoginRequest) ProtoMessage()    {}

type ListRequest struct {
	Page int32 `protobuf:"varint,1,opt,name=page,proto3" json:"page,omitempty"`
}

func (x *ListRequest) Reset()         { *x = ListRequest{} }
func (x *ListRequest) String() string { return protoimpl.X.MessageStringOf(x) }
func (*ListRequest) ProtoMessage()    {}

type Reply struct {
	Name string `protobuf:"bytes,1,opt,name=name,proto3" json:"name,omitempty"`
}

func (x *Reply) Reset()         { *x = Reply{} }
func (x *Reply) String() string { return protoimpl.X.MessageStringOf(x) }
func (*Reply) ProtoMessage()    {}

// What protoc-gen-connect-go makes.

type ShopHandler interface {
	Login(context.Context, *connect.Request[LoginRequest]) (*connect.Response[Reply], error)
	Watch(context.Context, *connect.Request[ListRequest], *connect.ServerStream[Reply]) error
}

func NewShopHandler(svc ShopHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	login := connect.NewUnaryHandler("/shop.Shop/Login", svc.Login, connect.WithHandlerOptions(opts...))
	watch := connect.NewServerStreamHandler("/shop.Shop/Watch", svc.Watch, connect.WithHandlerOptions(opts...))
	return "/shop.Shop/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/shop.Shop/Login":
			login.ServeHTTP(w, r)
		case "/shop.Shop/Watch":
			watch.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type CatalogHandler interface {
	List(context.Context, *connect.Request[ListRequest]) (*connect.Response[Reply], error)
}

func NewCatalogHandler(svc CatalogHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	return "/shop.Catalog/", connect.NewUnaryHandler("/shop.Catalog/List", svc.List, connect.WithHandlerOptions(opts...))
}

// What protoc-gen-twirp makes.

type TwirpServer interface {
	http.Handler
	PathPrefix() string
}

type Gate interface {
	Login(context.Context, *LoginRequest) (*Reply, error)
}

func NewGateServer(svc Gate, opts ...interface{}) TwirpServer {
	s := &gateServer{Gate: svc}
	o := &twirp.ServerOptions{}
	for _, opt := range opts {
		switch opt := opt.(type) {
		case *twirp.ServerHooks:
			o.Hooks = opt
		case twirp.ServerOption:
			opt(o)
		}
	}
	s.hooks, s.interceptor = o.Hooks, twirp.ChainInterceptors(o.Interceptors...)
	return s
}

type gateServer struct {
	Gate
	hooks       *twirp.ServerHooks
	interceptor twirp.Interceptor
}

func (s *gateServer) PathPrefix() string { return "/twirp" }

func (s *gateServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	in := new(LoginRequest)
	reply, err := s.interceptor(func(ctx context.Context, req interface{}) (interface{}, error) {
		return s.Gate.Login(ctx, req.(*LoginRequest))
	})(r.Context(), in)
	_, _ = reply, err
}
