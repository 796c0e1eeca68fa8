// Package pb has what protoc generates of a service.
package pb

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/runtime/protoimpl"
)

type LoginRequest struct {
	User     string `protobuf:"bytes,1,opt,name=user,proto3" json:"user,omitempty"`
	Password string `protobuf:"bytes,2,opt,name=password,proto3" json:"password,omitempty"`
}

func (x *LoginRequest) Reset()         { *x = LoginRequest{} }
func (x *LoginRequest) String() string { return protoimpl.X.MessageStringOf(x) }
func (*LoginRequest) ProtoMessage()    {}

type Reply struct {
	Name string `protobuf:"bytes,1,opt,name=name,proto3" json:"name,omitempty"`
}

func (x *Reply) Reset()         { *x = Reply{} }
func (x *Reply) String() string { return protoimpl.X.MessageStringOf(x) }
func (*Reply) ProtoMessage()    {}

type ListRequest struct {
	Page int32 `protobuf:"varint,1,opt,name=page,proto3" json:"page,omitempty"`
}

func (x *ListRequest) Reset()         { *x = ListRequest{} }
func (x *ListRequest) String() string { return protoimpl.X.MessageStringOf(x) }
func (*ListRequest) ProtoMessage()    {}

type ShopServer interface {
	Login(context.Context, *LoginRequest) (*Reply, error)
	Watch(*ListRequest, grpc.ServerStreamingServer[Reply]) error
}

func RegisterShopServer(s grpc.ServiceRegistrar, srv ShopServer) {
	s.RegisterService(&Shop_ServiceDesc, srv)
}

func _Shop_Login_Handler(srv any, ctx context.Context, dec func(any) error, interceptor grpc.UnaryServerInterceptor) (any, error) {
	in := new(LoginRequest)
	if err := dec(in); err != nil {
		return nil, err
	}
	if interceptor == nil {
		return srv.(ShopServer).Login(ctx, in)
	}
	info := &grpc.UnaryServerInfo{Server: srv, FullMethod: "/shop.Shop/Login"}
	handler := func(ctx context.Context, req any) (any, error) {
		return srv.(ShopServer).Login(ctx, req.(*LoginRequest))
	}
	return interceptor(ctx, in, info, handler)
}

var Shop_ServiceDesc = grpc.ServiceDesc{
	ServiceName: "shop.Shop",
	HandlerType: (*ShopServer)(nil),
	Methods:     []grpc.MethodDesc{{MethodName: "Login", Handler: _Shop_Login_Handler}},
}

type CatalogServer interface {
	List(context.Context, *ListRequest) (*Reply, error)
}

// RegisterCatalogServer is of an older generator.
func RegisterCatalogServer(s *grpc.Server, srv CatalogServer) {
	s.RegisterService(&Catalog_ServiceDesc, srv)
}

var Catalog_ServiceDesc = grpc.ServiceDesc{ServiceName: "shop.Catalog", HandlerType: (*CatalogServer)(nil)}
