// Package twirp has the part of github.com/twitchtv/twirp's API that the models name.
package twirp

import (
	"context"
	"net/http"
)

const Internal ErrorCode = "internal"

type Error interface {
	Code() ErrorCode
	Msg() string
	WithMeta(key string, val string) Error
	Meta(key string) string
	Error() string
}

type ErrorCode string

func (code ErrorCode) Error(msg string) Error { return nil }

func (code ErrorCode) Errorf(msgFmt string, a ...interface{}) Error { return nil }

type Interceptor func(Method) Method

type Method func(ctx context.Context, request interface{}) (interface{}, error)

type ServerHooks struct {
	RequestReceived func(context.Context) (context.Context, error)
	Error           func(context.Context, Error) context.Context
}

type ServerOption func(*ServerOptions)

type ServerOptions struct {
	Hooks        *ServerHooks
	Interceptors []Interceptor
}

func ChainHooks(hooks ...*ServerHooks) *ServerHooks { return nil }

func ChainInterceptors(interceptors ...Interceptor) Interceptor { return nil }

func HTTPRequestHeaders(ctx context.Context) (http.Header, bool) { return nil, false }

func InternalError(msg string) Error { return nil }

func InternalErrorWith(err error) Error { return nil }

func InternalErrorf(msgFmt string, a ...interface{}) Error { return nil }

func InvalidArgumentError(argument string, validationMsg string) Error { return nil }

func NewError(code ErrorCode, msg string) Error { return nil }

func NewErrorf(code ErrorCode, msgFmt string, a ...interface{}) Error { return nil }

func NotFoundError(msg string) Error { return nil }

func WithServerHooks(hooks *ServerHooks) ServerOption { return nil }

func WithServerInterceptors(interceptors ...Interceptor) ServerOption { return nil }

func WrapError(twerr Error, err error) Error { return nil }

func WriteError(resp http.ResponseWriter, err error) error { return nil }
