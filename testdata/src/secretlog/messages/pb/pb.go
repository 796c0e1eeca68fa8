// Package pb has messages as protoc generates them.
package pb

import (
	"github.com/golang/protobuf/proto"
	"google.golang.org/protobuf/runtime/protoimpl"
)

type Login struct {
	sizeCache int32
	User      string       `protobuf:"bytes,1,opt,name=user,proto3" json:"user,omitempty"`
	Account   *Credentials `protobuf:"bytes,2,opt,name=account,proto3" json:"account,omitempty"`
}

func (x *Login) Reset()         { *x = Login{} }
func (x *Login) String() string { return protoimpl.X.MessageStringOf(x) }
func (*Login) ProtoMessage()    {}

type Credentials struct {
	Password string `protobuf:"bytes,1,opt,name=password,proto3" json:"password,omitempty"`
}

func (x *Credentials) Reset()         { *x = Credentials{} }
func (x *Credentials) String() string { return protoimpl.X.MessageStringOf(x) }
func (*Credentials) ProtoMessage()    {}

type Page struct {
	Size      int32  `protobuf:"varint,1,opt,name=size,proto3" json:"size,omitempty"`
	PageToken string `protobuf:"bytes,2,opt,name=page_token,proto3" json:"page_token,omitempty"`
	secretKey string
}

func (x *Page) Reset()         { *x = Page{} }
func (x *Page) String() string { return protoimpl.X.MessageStringOf(x) }
func (*Page) ProtoMessage()    {}

// Old is of an older generator.
type Old struct {
	ApiKey string `protobuf:"bytes,1,opt,name=api_key,proto3" json:"api_key,omitempty"`
}

func (m *Old) Reset()         { *m = Old{} }
func (m *Old) String() string { return proto.CompactTextString(m) }
func (*Old) ProtoMessage()    {}

// Hidden has a method that somebody has written.
type Hidden struct {
	User     string
	Password string
}

func (m *Hidden) Reset()         { *m = Hidden{} }
func (m *Hidden) String() string { return "login of " + m.User }
func (*Hidden) ProtoMessage()    {}
