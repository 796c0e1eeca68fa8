// Package metadata has the part of google.golang.org/grpc/metadata's API that the models name.
package metadata

import (
	"context"
)

type MD map[string][]string

func (md MD) Append(k string, vals ...string) {}

func (md MD) Copy() MD { return nil }

func (md MD) Get(k string) []string { return nil }

func (md MD) Set(k string, vals ...string) {}

func (md MD) String() string { return "" }

func AppendToOutgoingContext(ctx context.Context, kv ...string) context.Context { return nil }

func FromIncomingContext(ctx context.Context) (MD, bool) { return nil, false }

func FromOutgoingContext(ctx context.Context) (MD, bool) { return nil, false }

func Join(mds ...MD) MD { return nil }

func New(m map[string]string) MD { return nil }

func NewIncomingContext(ctx context.Context, md MD) context.Context { return nil }

func NewOutgoingContext(ctx context.Context, md MD) context.Context { return nil }

func Pairs(kv ...string) MD { return nil }

func ValueFromIncomingContext(ctx context.Context, key string) []string { return nil }
