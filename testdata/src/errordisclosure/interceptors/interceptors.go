// Package interceptors answers the errors of a service's methods.
package interceptors

import (
	"context"
	"database/sql"
	"log"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"errordisclosure/interceptors/pb"
	"errordisclosure/interceptors/store"
)

func told(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	resp, err := handler(ctx, req)
	if err != nil {
		return nil, status.Error(codes.Internal, err.Error()) // want `error of a database reaches status.Error in a response`
	}
	return resp, nil
}

func logged(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	resp, err := handler(ctx, req)
	if err != nil {
		log.Printf("%s: %v", info.FullMethod, err)
		return nil, status.Error(codes.Internal, "something went wrong")
	}
	return resp, nil
}

func serve(db *sql.DB) {
	s := grpc.NewServer(grpc.UnaryInterceptor(told))
	pb.RegisterShopServer(s, &store.Shop{DB: db})
}

func serveSafely(db *sql.DB) {
	s := grpc.NewServer(grpc.UnaryInterceptor(logged))
	pb.RegisterShopServer(s, &store.Shop{DB: db})
}
