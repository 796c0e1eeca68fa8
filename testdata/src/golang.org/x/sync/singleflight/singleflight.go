// Package singleflight has the part of golang.org/x/sync/singleflight's API that the models name.
package singleflight

type Group struct{}

func (g *Group) Do(key string, fn func() (any, error)) (any, error, bool) { return nil, nil, false }

func (g *Group) DoChan(key string, fn func() (any, error)) <-chan Result { return nil }

type Result struct{}
