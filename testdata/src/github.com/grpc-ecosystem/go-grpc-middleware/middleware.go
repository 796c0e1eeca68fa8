// Package grpc_middleware has the part of github.com/grpc-ecosystem/go-grpc-middleware's API that the models name.
package grpc_middleware

import "google.golang.org/grpc"

func ChainStreamServer(interceptors ...grpc.StreamServerInterceptor) grpc.StreamServerInterceptor {
	return nil
}

func ChainUnaryServer(interceptors ...grpc.UnaryServerInterceptor) grpc.UnaryServerInterceptor {
	return nil
}

func WithStreamServerChain(interceptors ...grpc.StreamServerInterceptor) grpc.ServerOption {
	return nil
}

func WithUnaryServerChain(interceptors ...grpc.UnaryServerInterceptor) grpc.ServerOption {
	return nil
}
