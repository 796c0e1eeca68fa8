// Package services has methods that RPC libraries call.
package services

import (
	"context"
	"database/sql"
	"net/rpc"

	"connectrpc.com/connect"
)

type Args struct {
	Name string
	N    int
}

type Reply struct{ Out string }

type Service struct{ db *sql.DB }

func (s *Service) Find(args *Args, reply *Reply) error {
	s.db.Query("a" + args.Name) // want `reaches`
	return nil
}

func (s *Service) Plain(name string, reply *string) error {
	s.db.Query("a" + name) // want `reaches`
	return nil
}

func (s *Service) other(name string, reply *string) error {
	s.db.Query("a" + name)
	return nil
}

func serve(s *Service) { rpc.Register(s) }

type Msg struct{ Name string }

type csvc struct{ db *sql.DB }

func (c *csvc) Get(ctx context.Context, req *connect.Request[Msg]) (*connect.Response[Msg], error) {
	c.db.Query("a" + req.Msg.Name) // want `reaches`
	return nil, nil
}

type pb struct{ Name string }

func (p *pb) ProtoMessage() {}

func (p *pb) GetName() string { return p.Name }

type gsvc struct{ db *sql.DB }

func (c *gsvc) Run(ctx context.Context, req *pb) (*pb, error) {
	c.db.Query("a" + req.GetName()) // want `reaches`
	c.db.Query("a" + req.Name)      // want `reaches`
	return nil, nil
}
