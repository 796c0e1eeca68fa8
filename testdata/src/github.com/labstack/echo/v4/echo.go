// Package echo has the part of github.com/labstack/echo/v4's API that the models name.
package echo

import (
	"encoding"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"

	"github.com/labstack/gommon/log"
)

type BindUnmarshaler interface{}

type Binder interface {
	Bind(i interface{}, c Context) error
}

type Context interface {
	Attachment(file string, name string) error
	Bind(i any) error
	Blob(code int, contentType string, b []byte) error
	Cookie(name string) (*http.Cookie, error)
	Cookies() []*http.Cookie
	SetCookie(cookie *http.Cookie)
	File(file string) error
	FormFile(name string) (*multipart.FileHeader, error)
	FormParams() (url.Values, error)
	FormValue(name string) string
	Get(key string) any
	HTML(code int, html string) error
	HTMLBlob(code int, b []byte) error
	Inline(file string, name string) error
	JSON(code int, i any) error
	JSONBlob(code int, b []byte) error
	JSONP(code int, callback string, i any) error
	JSONPBlob(code int, callback string, b []byte) error
	JSONPretty(code int, i any, indent string) error
	Logger() Logger
	MultipartForm() (*multipart.Form, error)
	NoContent(code int) error
	Param(name string) string
	ParamValues() []string
	Path() string
	QueryParam(name string) string
	QueryParams() url.Values
	QueryString() string
	RealIP() string
	Redirect(code int, url string) error
	Render(code int, name string, data any) error
	Request() *http.Request
	Response() *Response
	Scheme() string
	Set(key string, val any)
	Stream(code int, contentType string, r io.Reader) error
	String(code int, s string) error
	Validate(i any) error
	XML(code int, i any) error
	XMLBlob(code int, b []byte) error
	XMLPretty(code int, i any, indent string) error
}

type DefaultBinder struct{}

func (b *DefaultBinder) Bind(i interface{}, c Context) error { return nil }

func (b *DefaultBinder) BindBody(c Context, i interface{}) error { return nil }

func (b *DefaultBinder) BindHeaders(c Context, i interface{}) error { return nil }

func (b *DefaultBinder) BindPathParams(c Context, i interface{}) error { return nil }

func (b *DefaultBinder) BindQueryParams(c Context, i interface{}) error { return nil }

type Echo struct {
	Server, TLSServer *http.Server
	HTTPErrorHandler  HTTPErrorHandler
	HideBanner        bool
}

func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) Group(prefix string, m ...MiddlewareFunc) *Group { return nil }

func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func (e *Echo) Start(address string) error { return nil }

func (e *Echo) StartTLS(address string, certFile, keyFile interface{}) error { return nil }

func (e *Echo) StartServer(s *http.Server) error { return nil }

func WrapHandler(h http.Handler) HandlerFunc { return nil }

func (e *Echo) Use(middleware ...MiddlewareFunc) {}

type Group struct{}

type HTTPError struct {
	Message interface{}
}

func (he *HTTPError) Error() string { return "" }

type HTTPErrorHandler func(err error, c Context)

type HandlerFunc func(c Context) error

type Logger interface {
	Debug(i ...interface{})
	Debugf(format string, args ...interface{})
	Debugj(j log.JSON)
	Error(i ...interface{})
	Errorf(format string, args ...interface{})
	Errorj(j log.JSON)
	Fatal(i ...interface{})
	Fatalf(format string, args ...interface{})
	Fatalj(j log.JSON)
	Info(i ...interface{})
	Infof(format string, args ...interface{})
	Infoj(j log.JSON)
	Panic(i ...interface{})
	Panicf(format string, args ...interface{})
	Panicj(j log.JSON)
	Print(i ...interface{})
	Printf(format string, args ...interface{})
	Printj(j log.JSON)
	Warn(i ...interface{})
	Warnf(format string, args ...interface{})
	Warnj(j log.JSON)
}

type Map map[string]interface{}

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

type Response struct {
	Writer http.ResponseWriter
}

func (r *Response) Header() http.Header { return nil }

func (r *Response) Write(b []byte) (int, error) { return 0, nil }

type Route struct{}

type ValueBinder struct{}

func (b *ValueBinder) BindUnmarshaler(sourceParam string, dest BindUnmarshaler) *ValueBinder {
	return nil
}

func (b *ValueBinder) BindWithDelimiter(sourceParam string, dest interface{}, delimiter string) *ValueBinder {
	return nil
}

func (b *ValueBinder) JSONUnmarshaler(sourceParam string, dest json.Unmarshaler) *ValueBinder {
	return nil
}

func (b *ValueBinder) MustBindUnmarshaler(sourceParam string, dest BindUnmarshaler) *ValueBinder {
	return nil
}

func (b *ValueBinder) MustBindWithDelimiter(sourceParam string, dest interface{}, delimiter string) *ValueBinder {
	return nil
}

func (b *ValueBinder) MustJSONUnmarshaler(sourceParam string, dest json.Unmarshaler) *ValueBinder {
	return nil
}

func (b *ValueBinder) MustString(sourceParam string, dest *string) *ValueBinder { return nil }

func (b *ValueBinder) MustStrings(sourceParam string, dest *[]string) *ValueBinder { return nil }

func (b *ValueBinder) MustTextUnmarshaler(sourceParam string, dest encoding.TextUnmarshaler) *ValueBinder {
	return nil
}

func (b *ValueBinder) String(sourceParam string, dest *string) *ValueBinder { return nil }

func (b *ValueBinder) Strings(sourceParam string, dest *[]string) *ValueBinder { return nil }

func (b *ValueBinder) TextUnmarshaler(sourceParam string, dest encoding.TextUnmarshaler) *ValueBinder {
	return nil
}

func ContextGet[T any](c Context, key string) (_ T, _ error) { return }

func ContextGetOr[T any](c Context, key string, defaultValue T) (_ T, _ error) { return }

func FormParam[T any](c Context, key string, opts ...any) (_ T, _ error) { return }

func FormParamOr[T any](c Context, key string, defaultValue T, opts ...any) (_ T, _ error) { return }

func FormParams[T any](c Context, key string, opts ...any) ([]T, error) { return nil, nil }

func FormParamsOr[T any](c Context, key string, defaultValue []T, opts ...any) ([]T, error) {
	return nil, nil
}

func New() *Echo { return nil }

func NewHTTPError(code int, message ...interface{}) *HTTPError { return nil }

func PathParam[T any](c Context, paramName string, opts ...any) (_ T, _ error) { return }

func PathParamOr[T any](c Context, paramName string, defaultValue T, opts ...any) (_ T, _ error) {
	return
}

func QueryParam[T any](c Context, key string, opts ...any) (_ T, _ error) { return }

func QueryParamOr[T any](c Context, key string, defaultValue T, opts ...any) (_ T, _ error) { return }

func QueryParams[T any](c Context, key string, opts ...any) ([]T, error) { return nil, nil }

func QueryParamsOr[T any](c Context, key string, defaultValue []T, opts ...any) ([]T, error) {
	return nil, nil
}

func (e *Echo) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route {
	return nil
}

func (e *Echo) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (e *Echo) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route {
	return nil
}

func (e *Echo) Add(method, path string, handler HandlerFunc, middleware ...MiddlewareFunc) *Route {
	return nil
}

func (e *Echo) Pre(middleware ...MiddlewareFunc) {}

func (e *Echo) StartAutoTLS(address string) error { return nil }

func (g *Group) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route {
	return nil
}

func (g *Group) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) *Route { return nil }

func (g *Group) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route {
	return nil
}

func (g *Group) Add(method, path string, handler HandlerFunc, middleware ...MiddlewareFunc) *Route {
	return nil
}

func (g *Group) Use(middleware ...MiddlewareFunc) {}

func (g *Group) Group(prefix string, middleware ...MiddlewareFunc) *Group { return nil }
