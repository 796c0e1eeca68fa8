// Package handlers makes handlers of services, with interceptors around them.
package handlers

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"

	"connectrpc.com/connect"
	"github.com/twitchtv/twirp"

	"secretlog/handlers/audit"
	"secretlog/handlers/pb"
)

type shop struct{}

func (s *shop) Login(ctx context.Context, req *connect.Request[pb.LoginRequest]) (*connect.Response[pb.Reply], error) {
	return nil, fmt.Errorf("no shop for key %q", os.Getenv("API_KEY"))
}

func (s *shop) Watch(ctx context.Context, req *connect.Request[pb.ListRequest], out *connect.ServerStream[pb.Reply]) error {
	return fmt.Errorf("no stream for key %q", os.Getenv("STREAM_API_KEY"))
}

type catalog struct{}

func (c *catalog) List(ctx context.Context, req *connect.Request[pb.ListRequest]) (*connect.Response[pb.Reply], error) {
	return nil, errors.New("no catalog")
}

type gate struct{}

func (g *gate) Login(ctx context.Context, req *pb.LoginRequest) (*pb.Reply, error) {
	return nil, twirp.InternalErrorWith(fmt.Errorf("no gate for key %q", os.Getenv("GATE_API_KEY"))) // want `environment variable "GATE_API_KEY" reaches twirp.InternalErrorWith`
}

func errorsOfMethods(mux *http.ServeMux) {
	mux.Handle(pb.NewShopHandler(&shop{}, connect.WithInterceptors(connect.UnaryInterceptorFunc(audit.Errors)))) // want `environment variable "API_KEY" reaches log.Printf in the text of an error`
}

func requests(mux *http.ServeMux) {
	opts := []connect.HandlerOption{connect.WithInterceptors(audit.Requests(log.Default()))}
	mux.Handle(pb.NewShopHandler(&shop{}, opts...)) // want `field Password of \*LoginRequest reaches \(\*log.Logger\).Printf`
}

func streams(mux *http.ServeMux) {
	mux.Handle(pb.NewShopHandler(&shop{}, connect.WithInterceptors(&audit.All{To: log.Default()}))) // want `environment variable "STREAM_API_KEY" reaches`
}

func nested(mux *http.ServeMux) {
	around := connect.UnaryInterceptorFunc(func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			res, err := next(ctx, req)
			if err != nil {
				log.Printf("%v", connect.CodeOf(err))
				log.Printf("%v", err) // want `environment variable "API_KEY" reaches`
			}
			return res, err
		}
	})
	mux.Handle(pb.NewShopHandler(&shop{}, connect.WithHandlerOptions(connect.WithInterceptors(around))))
}

func harmless(mux *http.ServeMux) {
	mux.Handle(pb.NewShopHandler(&shop{}, connect.WithInterceptors(connect.UnaryInterceptorFunc(audit.Codes), audit.Types(log.Default()), &audit.Counts{To: log.Default()})))
	mux.Handle(pb.NewShopHandler(&shop{}))
}

// The other service has neither secrets in its errors nor in its requests.
func others(mux *http.ServeMux) {
	mux.Handle(pb.NewCatalogHandler(&catalog{}, connect.WithInterceptors(connect.UnaryInterceptorFunc(audit.Errors), audit.Requests(log.Default()), &audit.All{To: log.Default()})))
}

func calls(mux *http.ServeMux) {
	mux.Handle("/a", pb.NewGateServer(&gate{}, twirp.WithServerInterceptors(audit.Calls(log.Default()))))   // want `field Password of \*LoginRequest reaches \(\*log.Logger\).Printf`
	mux.Handle("/b", pb.NewGateServer(&gate{}, twirp.WithServerInterceptors(audit.Results(log.Default())))) // want `environment variable "GATE_API_KEY" reaches`
	mux.Handle("/c", pb.NewGateServer(&gate{}, twirp.WithServerHooks(audit.Hooks())))                       // want `environment variable "GATE_API_KEY" reaches`
	mux.Handle("/d", pb.NewGateServer(&gate{}, audit.Hooks()))                                              // want `environment variable "GATE_API_KEY" reaches`
	mux.Handle("/e", pb.NewGateServer(&gate{}, twirp.WithServerInterceptors(audit.Kinds(log.Default())), audit.CodeHooks()))
}
