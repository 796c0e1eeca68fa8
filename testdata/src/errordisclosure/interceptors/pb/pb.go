// Package pb has what protoc generates of a service.
package pb

import (
	"context"

	"google.golang.org/grpc"
)

type Request struct{ Id string }

func (x *Request) ProtoMessage() {}

type Reply struct{ Name string }

func (x *Reply) ProtoMessage() {}

type ShopServer interface {
	Get(context.Context, *Request) (*Reply, error)
}

var desc = grpc.ServiceDesc{ServiceName: "shop.Shop", HandlerType: (*ShopServer)(nil)}

func RegisterShopServer(s grpc.ServiceRegistrar, srv ShopServer) { s.RegisterService(&desc, srv) }
