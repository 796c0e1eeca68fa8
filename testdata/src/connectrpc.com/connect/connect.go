// Package connect has the part of connectrpc.com/connect's API that the models name.
package connect

import (
	"net/http"
)

const CodeInternal Code = 13

const CodeInvalidArgument Code = 3

type AnyRequest interface {
	Any() any
	Header() http.Header
}

type BidiStream[Req any, Res any] struct{}

func (b *BidiStream[Req, Res]) Receive() (*Req, error) { return nil, nil }

type ClientStream[Req any] struct{}

func (c *ClientStream[Req]) Msg() *Req { return nil }

type Code uint32

type Error struct{}

func (e *Error) Error() string { return "" }

func (e *Error) Message() string { return "" }

func (e *Error) Unwrap() error { return nil }

type Request[T any] struct {
	Msg *T
}

func (r *Request[_]) Header() http.Header { return nil }

type Response[T any] struct {
	Msg *T
}

func (r *Response[_]) Header() http.Header { return nil }

type ServerStreamForClient[Res any] struct{}

func (s *ServerStreamForClient[Res]) Msg() *Res { return nil }

func NewError(c Code, underlying error) *Error { return nil }

func NewRequest[T any](message *T) *Request[T] { return nil }

func NewResponse[T any](message *T) *Response[T] { return nil }
