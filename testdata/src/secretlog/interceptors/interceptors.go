// Package interceptors puts services and interceptors together.
package interceptors

import (
	"context"
	"log"

	grpc_middleware "github.com/grpc-ecosystem/go-grpc-middleware"
	"google.golang.org/grpc"
	"google.golang.org/grpc/status"

	"secretlog/interceptors/audit"
	"secretlog/interceptors/pb"
	"secretlog/interceptors/service"
)

func errorsOfMethods() {
	s := grpc.NewServer(grpc.UnaryInterceptor(audit.Errors))
	pb.RegisterShopServer(s, &service.Shop{}) // want `environment variable "API_KEY" reaches log.Printf in the text of an error`
}

func requests() {
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(audit.Codes, audit.Requests(log.Default())))
	pb.RegisterShopServer(s, &service.Shop{}) // want `field Password of \*LoginRequest reaches \(\*log.Logger\).Printf`
}

func streams() {
	opts := []grpc.ServerOption{grpc.StreamInterceptor(audit.Streams)}
	s := grpc.NewServer(opts...)
	pb.RegisterShopServer(s, &service.Shop{}) // want `environment variable "STREAM_API_KEY" reaches log.Printf`
}

func byService() {
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(audit.Types(log.Default()), audit.Errors))
	shop := &service.Shop{}
	shop.Register(s) // want `environment variable "API_KEY" reaches log.Printf`
}

func harmless() {
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(audit.Codes, audit.Types(log.Default())))
	pb.RegisterShopServer(s, &service.Shop{})
}

// other services have neither secrets in their errors nor in their requests.
func others() {
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(audit.Errors, audit.Requests(log.Default())), grpc.StreamInterceptor(audit.Streams))
	pb.RegisterCatalogServer(s, &service.Catalog{})
}

// A server puts its options and its services together in methods of its own.
type server struct {
	grpc *grpc.Server
	shop pb.ShopServer
}

func newServer(opts ...grpc.ServerOption) *server {
	return &server{grpc: grpc.NewServer(opts...), shop: &service.Shop{}}
}

func (s *server) register() { pb.RegisterShopServer(s.grpc, s.shop) }

func run() {
	s := newServer(grpc.UnaryInterceptor(audit.Errors))
	s.register() // want `environment variable "API_KEY" reaches log.Printf`
}

func runSafely() {
	s := newServer(grpc.UnaryInterceptor(audit.Codes))
	s.register()
}

func nested(l *log.Logger) {
	s := grpc.NewServer(grpc.UnaryInterceptor(func(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
		resp, err := next(ctx, req)
		if err != nil {
			l.Printf("%v", status.Code(err))
			l.Printf("%v", err) // want `environment variable "API_KEY" reaches`
		}
		return resp, err
	}))
	pb.RegisterShopServer(s, &service.Shop{})
}

func chained() {
	s := grpc.NewServer(grpc.UnaryInterceptor(grpc_middleware.ChainUnaryServer(audit.Codes, audit.Errors)))
	pb.RegisterShopServer(s, &service.Shop{}) // want `environment variable "API_KEY" reaches log.Printf`
	t := grpc.NewServer(grpc_middleware.WithUnaryServerChain(audit.Codes), grpc_middleware.WithStreamServerChain(audit.Streams))
	pb.RegisterShopServer(t, &service.Shop{}) // want `environment variable "STREAM_API_KEY" reaches log.Printf`
}
