// Package service has what a server does.
package service

import (
	"context"
	"errors"
	"fmt"
	"os"

	"google.golang.org/grpc"

	"secretlog/interceptors/pb"
)

type Shop struct{}

func (s *Shop) Login(ctx context.Context, in *pb.LoginRequest) (*pb.Reply, error) {
	return nil, fmt.Errorf("no shop for key %q", os.Getenv("API_KEY"))
}

func (s *Shop) Watch(in *pb.ListRequest, out grpc.ServerStreamingServer[pb.Reply]) error {
	return fmt.Errorf("no stream for key %q", os.Getenv("STREAM_API_KEY"))
}

// Register is called with the server.
func (s *Shop) Register(to *grpc.Server) { pb.RegisterShopServer(to, s) }

type Catalog struct{}

func (c *Catalog) List(ctx context.Context, in *pb.ListRequest) (*pb.Reply, error) {
	return nil, errors.New("no catalog")
}
