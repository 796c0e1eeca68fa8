// Package rpc has what interceptors and streams of RPC frameworks receive.
package rpc

import (
	"context"
	"database/sql"

	"connectrpc.com/connect"
	"github.com/twitchtv/twirp"
	"google.golang.org/grpc"
)

// Query is a message.
type Query struct {
	Text string
	Size int32
}

func gRPC(db *sql.DB) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if q, ok := req.(*Query); ok {
			db.Query("SELECT * FROM t WHERE x = '" + q.Text + "'") // want `RPC request reaches`
			db.Query("SELECT * FROM t WHERE x = ?", q.Text)
		}
		db.Query("SELECT * FROM " + info.FullMethod)
		return handler(ctx, req)
	}
}

// anything has the first parameters of an interceptor, and is none.
func anything(db *sql.DB) func(ctx context.Context, req any) (any, error) {
	return func(ctx context.Context, req any) (any, error) {
		if q, ok := req.(*Query); ok {
			return db.Query("SELECT * FROM t WHERE x = '" + q.Text + "'")
		}
		return nil, nil
	}
}

func twirps(db *sql.DB) twirp.Interceptor {
	return func(next twirp.Method) twirp.Method {
		return func(ctx context.Context, req interface{}) (interface{}, error) {
			if q, ok := req.(*Query); ok {
				db.Query("SELECT * FROM t WHERE x = '" + q.Text + "'") // want `RPC request reaches`
				db.Query("SELECT * FROM t WHERE x = ?", q.Text)
			}
			if h, ok := twirp.HTTPRequestHeaders(ctx); ok {
				db.Query("SELECT * FROM t WHERE x = '" + h.Get("X-Tenant") + "'") // want `HTTP request header "X-Tenant" reaches`
				db.Query("SELECT * FROM t WHERE x = ?", h.Get("X-Tenant"))
			}
			return next(ctx, req)
		}
	}
}

func connects(db *sql.DB) connect.UnaryInterceptorFunc {
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			if q, ok := req.Any().(*Query); ok {
				db.Query("SELECT * FROM t WHERE x = '" + q.Text + "'") // want `RPC request reaches`
				db.Query("SELECT * FROM t WHERE x = ?", q.Text)
			}
			db.Query("SELECT * FROM t WHERE x = '" + req.Header().Get("X-Tenant") + "'") // want `HTTP request header "X-Tenant" reaches`
			return next(ctx, req)
		}
	}
}

type stream struct {
	connect.StreamingHandlerConn
	db *sql.DB
}

func (s *stream) Receive(m any) error {
	if err := s.StreamingHandlerConn.Receive(m); err != nil {
		return err
	}
	if q, ok := m.(*Query); ok {
		s.db.Query("SELECT * FROM t WHERE x = '" + q.Text + "'") // want `RPC request reaches`
	}
	return nil
}

func collect(db *sql.DB, in *connect.ClientStream[Query]) {
	db.Query("SELECT * FROM t WHERE x = '" + in.RequestHeader().Get("X-Tenant") + "'") // want `HTTP request header "X-Tenant" reaches`
	for in.Receive() {
		db.Query("SELECT * FROM t WHERE x = '" + in.Msg().Text + "'") // want `RPC request reaches`
		db.Query("SELECT * FROM t WHERE x = ?", in.Msg().Text)
	}
}
