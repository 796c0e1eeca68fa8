// Package grpc has the part of google.golang.org/grpc's API that the models name.
package grpc

import (
	"context"
	"net/http"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/metadata"
)

type BidiStreamingClient[Req any, Res any] interface {
	ClientStream
	Recv() (*Res, error)
}

type BidiStreamingServer[Req any, Res any] interface {
	ServerStream
	Recv() (*Req, error)
}

type CallOption interface{}

type ClientConn struct{}

func (cc *ClientConn) Invoke(ctx context.Context, method string, args any, reply any, opts ...CallOption) error {
	return nil
}

type ClientStream interface {
	Header() (metadata.MD, error)
	RecvMsg(m any) error
	Trailer() metadata.MD
}

type ClientStreamingClient[Req any, Res any] interface {
	ClientStream
	CloseAndRecv() (*Res, error)
}

type ClientStreamingServer[Req any, Res any] interface {
	ServerStream
	Recv() (*Req, error)
}

type DialOption interface{}

type GenericClientStream[Req any, Res any] struct {
	ClientStream
}

func (x *GenericClientStream[Req, Res]) CloseAndRecv() (*Res, error) { return nil, nil }

func (x *GenericClientStream[Req, Res]) Recv() (*Res, error) { return nil, nil }

type GenericServerStream[Req any, Res any] struct {
	ServerStream
}

func (x *GenericServerStream[Req, Res]) Recv() (*Req, error) { return nil, nil }

type Server struct{}

func (s *Server) RegisterService(sd *ServiceDesc, ss any) {}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

type ServerOption interface{ apply(*serverOptions) }

type serverOptions struct{}

type ServerStream interface {
	Context() context.Context
	RecvMsg(m any) error
	SendMsg(m any) error
}

type ServerStreamingServer[Res any] interface {
	ServerStream
	Send(*Res) error
}

type ServerStreamingClient[Res any] interface {
	ClientStream
	Recv() (*Res, error)
}

type MethodDesc struct {
	MethodName string
	Handler    func(srv any, ctx context.Context, dec func(any) error, interceptor UnaryServerInterceptor) (any, error)
}

type ServiceDesc struct {
	ServiceName string
	HandlerType any
	Methods     []MethodDesc
	Streams     []StreamDesc
}

type ServiceRegistrar interface {
	RegisterService(desc *ServiceDesc, impl any)
}

type Stream interface {
	RecvMsg(m any) error
}

type StreamDesc struct {
	StreamName    string
	Handler       StreamHandler
	ServerStreams bool
}

type StreamHandler func(srv any, stream ServerStream) error

type StreamServerInfo struct {
	FullMethod string
}

type StreamServerInterceptor func(srv any, ss ServerStream, info *StreamServerInfo, handler StreamHandler) error

type UnaryHandler func(ctx context.Context, req any) (any, error)

type UnaryServerInfo struct {
	Server     any
	FullMethod string
}

type UnaryServerInterceptor func(ctx context.Context, req any, info *UnaryServerInfo, handler UnaryHandler) (resp any, err error)

func ChainStreamInterceptor(interceptors ...StreamServerInterceptor) ServerOption { return nil }

func ChainUnaryInterceptor(interceptors ...UnaryServerInterceptor) ServerOption { return nil }

func Code(err error) codes.Code { return 0 }

func Dial(target string, opts ...DialOption) (*ClientConn, error) { return nil, nil }

func DialContext(ctx context.Context, target string, opts ...DialOption) (*ClientConn, error) {
	return nil, nil
}

func ErrorDesc(err error) string { return "" }

func Errorf(c codes.Code, format string, a ...any) error { return nil }

func Header(md *metadata.MD) CallOption { return nil }

func Invoke(ctx context.Context, method string, args any, reply any, cc *ClientConn, opts ...CallOption) error {
	return nil
}

func NewClient(target string, opts ...DialOption) (*ClientConn, error) { return nil, nil }

func NewServer(opt ...ServerOption) *Server { return nil }

func StreamInterceptor(i StreamServerInterceptor) ServerOption { return nil }

func Trailer(md *metadata.MD) CallOption { return nil }

func UnaryInterceptor(i UnaryServerInterceptor) ServerOption { return nil }

func WithInsecure() DialOption { return nil }

func WithPerRPCCredentials(creds credentials.PerRPCCredentials) DialOption { return nil }

func WithTransportCredentials(creds credentials.TransportCredentials) DialOption { return nil }
