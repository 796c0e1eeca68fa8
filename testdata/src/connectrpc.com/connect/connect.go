// Package connect has the part of connectrpc.com/connect's API that the models name.
package connect

import (
	"context"
	"net/http"
)

const CodeInternal Code = 13

const CodeInvalidArgument Code = 3

type AnyRequest interface {
	Any() any
	Header() http.Header
}

type AnyResponse interface {
	Any() any
}

type BidiStream[Req any, Res any] struct{}

func (b *BidiStream[Req, Res]) RequestHeader() http.Header { return nil }

func (b *BidiStream[Req, Res]) Receive() (*Req, error) { return nil, nil }

type CallInfo interface {
	RequestHeader() http.Header
}

type ClientStream[Req any] struct{}

func (c *ClientStream[Req]) Receive() bool { return false }

func (c *ClientStream[Req]) RequestHeader() http.Header { return nil }

func (c *ClientStream[Req]) Msg() *Req { return nil }

type Code uint32

type Error struct{}

func (e *Error) Error() string { return "" }

func (e *Error) Message() string { return "" }

func (e *Error) Unwrap() error { return nil }

type Handler struct{}

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

type HandlerOption interface{ applyToHandler() }

type Interceptor interface {
	WrapUnary(UnaryFunc) UnaryFunc
	WrapStreamingClient(StreamingClientFunc) StreamingClientFunc
	WrapStreamingHandler(StreamingHandlerFunc) StreamingHandlerFunc
}

type Option interface {
	HandlerOption
	applyToClient()
}

type Request[T any] struct {
	Msg *T
}

func (r *Request[_]) Any() any { return r.Msg }

func (r *Request[_]) Header() http.Header { return nil }

type Response[T any] struct {
	Msg *T
}

func (r *Response[_]) Any() any { return r.Msg }

func (r *Response[_]) Header() http.Header { return nil }

type ServerStream[Res any] struct{}

type ServerStreamForClient[Res any] struct{}

func (s *ServerStreamForClient[Res]) Msg() *Res { return nil }

type StreamingClientConn interface{ CloseRequest() error }

type StreamingClientFunc func(context.Context) StreamingClientConn

type StreamingHandlerConn interface {
	Receive(m any) error
	RequestHeader() http.Header
}

type StreamingHandlerFunc func(context.Context, StreamingHandlerConn) error

type UnaryFunc func(context.Context, AnyRequest) (AnyResponse, error)

type UnaryInterceptorFunc func(UnaryFunc) UnaryFunc

func (f UnaryInterceptorFunc) WrapUnary(next UnaryFunc) UnaryFunc { return f(next) }

func (f UnaryInterceptorFunc) WrapStreamingClient(next StreamingClientFunc) StreamingClientFunc {
	return next
}

func (f UnaryInterceptorFunc) WrapStreamingHandler(next StreamingHandlerFunc) StreamingHandlerFunc {
	return next
}

func CodeOf(err error) Code { return 0 }

func NewError(c Code, underlying error) *Error { return nil }

func NewRequest[T any](message *T) *Request[T] { return nil }

func NewResponse[T any](message *T) *Response[T] { return nil }

func NewServerStreamHandler[Req, Res any](procedure string, implementation func(context.Context, *Request[Req], *ServerStream[Res]) error, options ...HandlerOption) *Handler {
	return nil
}

func NewUnaryHandler[Req, Res any](procedure string, unary func(context.Context, *Request[Req]) (*Response[Res], error), options ...HandlerOption) *Handler {
	return nil
}

func WithHandlerOptions(options ...HandlerOption) HandlerOption { return nil }

func WithInterceptors(interceptors ...Interceptor) Option { return nil }

func WithOptions(options ...Option) Option { return nil }
