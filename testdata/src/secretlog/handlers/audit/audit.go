// Package audit has interceptors and hooks.
package audit

import (
	"context"
	"log"

	"connectrpc.com/connect"
	"github.com/twitchtv/twirp"
)

func Errors(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		res, err := next(ctx, req)
		if err != nil {
			log.Printf("failed: %v", err)
		}
		return res, err
	}
}

func Codes(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		res, err := next(ctx, req)
		if err != nil {
			log.Printf("failed: %v", connect.CodeOf(err))
		}
		return res, err
	}
}

func Requests(to *log.Logger) connect.UnaryInterceptorFunc {
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			to.Printf("%v", req.Any())
			return next(ctx, req)
		}
	}
}

func Types(to *log.Logger) connect.UnaryInterceptorFunc {
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			to.Printf("%T", req.Any())
			return next(ctx, req)
		}
	}
}

func Headers(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		log.Printf("%v", req.Header()) // want `HTTP request header reaches log.Printf, which shows Authorization`
		log.Printf("%v", req.Header().Get("User-Agent"))
		h := req.Header().Clone()
		h.Del("Authorization")
		log.Printf("%v", h)
		return next(ctx, req)
	}
}

// All stands around streams too.
type All struct{ To *log.Logger }

func (a *All) WrapUnary(next connect.UnaryFunc) connect.UnaryFunc { return next }

func (a *All) WrapStreamingClient(next connect.StreamingClientFunc) connect.StreamingClientFunc {
	return next
}

func (a *All) WrapStreamingHandler(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
	return func(ctx context.Context, conn connect.StreamingHandlerConn) error {
		err := next(ctx, conn)
		if err != nil {
			a.To.Printf("failed: %v", err)
		}
		return err
	}
}

// Counts stands around streams, and tells nothing of them.
type Counts struct{ To *log.Logger }

func (c *Counts) WrapUnary(next connect.UnaryFunc) connect.UnaryFunc { return next }

func (c *Counts) WrapStreamingClient(next connect.StreamingClientFunc) connect.StreamingClientFunc {
	return next
}

func (c *Counts) WrapStreamingHandler(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
	return func(ctx context.Context, conn connect.StreamingHandlerConn) error {
		err := next(ctx, conn)
		if err != nil {
			c.To.Printf("failed: %v", connect.CodeOf(err))
		}
		return err
	}
}

func Calls(to *log.Logger) twirp.Interceptor {
	return func(next twirp.Method) twirp.Method {
		return func(ctx context.Context, req interface{}) (interface{}, error) {
			to.Printf("request: %v", req)
			return next(ctx, req)
		}
	}
}

func Results(to *log.Logger) twirp.Interceptor {
	return func(next twirp.Method) twirp.Method {
		return func(ctx context.Context, req interface{}) (interface{}, error) {
			reply, err := next(ctx, req)
			to.Printf("failed: %v", err)
			return reply, err
		}
	}
}

func Kinds(to *log.Logger) twirp.Interceptor {
	return func(next twirp.Method) twirp.Method {
		return func(ctx context.Context, req interface{}) (interface{}, error) {
			reply, err := next(ctx, req)
			to.Printf("request %T, failed: %t", req, err != nil)
			return reply, err
		}
	}
}

func Hooks() *twirp.ServerHooks {
	return &twirp.ServerHooks{
		Error: func(ctx context.Context, err twirp.Error) context.Context {
			log.Printf("failed: %s", err.Msg())
			return ctx
		},
	}
}

func CodeHooks() *twirp.ServerHooks {
	return &twirp.ServerHooks{
		Error: func(ctx context.Context, err twirp.Error) context.Context {
			log.Printf("failed: %s", err.Code())
			return ctx
		},
	}
}
