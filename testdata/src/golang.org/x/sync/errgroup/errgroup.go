// Package errgroup has the part of golang.org/x/sync/errgroup's API that the models name.
package errgroup

import (
	"context"
)

type Group struct{}

func (g *Group) Go(f func() error) {}

func (g *Group) SetLimit(n int) {}

func (g *Group) TryGo(f func() error) bool { return false }

func (g *Group) Wait() error { return nil }

func WithContext(ctx context.Context) (*Group, context.Context) { return nil, nil }
