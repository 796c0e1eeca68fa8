// Package echo has the part of github.com/labstack/echo/v5's API that the models name.
package echo

import (
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
)

type Binder interface {
	Bind(c *Context, target any) error
}

type Context struct{}

func (c *Context) Attachment(file string, name string) error { return nil }

func (c *Context) Bind(i any) error { return nil }

func (c *Context) Blob(code int, contentType string, b []byte) error { return nil }

func (c *Context) Cookie(name string) (*http.Cookie, error) { return nil, nil }

func (c *Context) Cookies() []*http.Cookie { return nil }

func (c *Context) File(file string) error { return nil }

func (c *Context) FormFile(name string) (*multipart.FileHeader, error) { return nil, nil }

func (c *Context) FormValue(name string) string { return "" }

func (c *Context) FormValueOr(name string, defaultValue string) string { return "" }

func (c *Context) FormValues() (url.Values, error) { return nil, nil }

func (c *Context) Get(key string) any { return nil }

func (c *Context) HTML(code int, html string) error { return nil }

func (c *Context) HTMLBlob(code int, b []byte) error { return nil }

func (c *Context) Inline(file string, name string) error { return nil }

func (c *Context) JSON(code int, i any) error { return nil }

func (c *Context) JSONBlob(code int, b []byte) error { return nil }

func (c *Context) JSONP(code int, callback string, i any) error { return nil }

func (c *Context) JSONPBlob(code int, callback string, b []byte) error { return nil }

func (c *Context) JSONPretty(code int, i any, indent string) error { return nil }

func (c *Context) MultipartForm() (*multipart.Form, error) { return nil, nil }

func (c *Context) NoContent(code int) error { return nil }

func (c *Context) Param(name string) string { return "" }

func (c *Context) ParamOr(name string, defaultValue string) string { return "" }

func (c *Context) Path() string { return "" }

func (c *Context) QueryParam(name string) string { return "" }

func (c *Context) QueryParamOr(name string, defaultValue string) string { return "" }

func (c *Context) QueryParams() url.Values { return nil }

func (c *Context) QueryString() string { return "" }

func (c *Context) RealIP() string { return "" }

func (c *Context) Redirect(code int, url string) error { return nil }

func (c *Context) Render(code int, name string, data any) error { return nil }

func (c *Context) Request() *http.Request { return nil }

func (c *Context) Response() http.ResponseWriter { return nil }

func (c *Context) Scheme() string { return "" }

func (c *Context) Set(key string, val any) {}

func (c *Context) Stream(code int, contentType string, r io.Reader) error { return nil }

func (c *Context) String(code int, s string) error { return nil }

func (c *Context) XML(code int, i any) error { return nil }

func (c *Context) XMLBlob(code int, b []byte) error { return nil }

func (c *Context) XMLPretty(code int, i any, indent string) error { return nil }

type Echo struct {
	HTTPErrorHandler HTTPErrorHandler
}

func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (e *Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) (_ RouteInfo) { return }

func (e *Echo) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

type HTTPError struct {
	Message string
}

func (he *HTTPError) Error() string { return "" }

type HTTPErrorHandler func(c *Context, err error)

type HandlerFunc func(c *Context) error

type Group struct{}

type Routes []RouteInfo

type MiddlewareFunc func(next HandlerFunc) HandlerFunc

type RouteInfo struct{}

func BindBody(c *Context, target any) error { return nil }

func BindHeaders(c *Context, target any) error { return nil }

func BindPathValues(c *Context, target any) error { return nil }

func BindQueryParams(c *Context, target any) error { return nil }

func FormValue[T any](c *Context, key string, opts ...any) (_ T, _ error) { return }

func FormValueOr[T any](c *Context, key string, defaultValue T, opts ...any) (_ T, _ error) { return }

func FormValues[T any](c *Context, key string, opts ...any) ([]T, error) { return nil, nil }

func FormValuesOr[T any](c *Context, key string, defaultValue []T, opts ...any) ([]T, error) {
	return nil, nil
}

func New() *Echo { return nil }

func NewHTTPError(code int, message string) *HTTPError { return nil }

func PathParam[T any](c *Context, paramName string, opts ...any) (_ T, _ error) { return }

func PathParamOr[T any](c *Context, paramName string, defaultValue T, opts ...any) (_ T, _ error) {
	return
}

func QueryParam[T any](c *Context, key string, opts ...any) (_ T, _ error) { return }

func QueryParamOr[T any](c *Context, key string, defaultValue T, opts ...any) (_ T, _ error) { return }

func QueryParams[T any](c *Context, key string, opts ...any) ([]T, error) { return nil, nil }

func QueryParamsOr[T any](c *Context, key string, defaultValue []T, opts ...any) ([]T, error) {
	return nil, nil
}

func (c *Context) SetCookie(cookie *http.Cookie) {}

func (e *Echo) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (e *Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (e *Echo) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (e *Echo) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (e *Echo) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (e *Echo) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (e *Echo) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (e *Echo) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) RouteInfo {
	return RouteInfo{}
}

func (e *Echo) QUERY(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (e *Echo) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo {
	return RouteInfo{}
}

func (e *Echo) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) Routes {
	return nil
}

func (e *Echo) Add(method, path string, handler HandlerFunc, middleware ...MiddlewareFunc) RouteInfo {
	return RouteInfo{}
}

func (e *Echo) Use(middleware ...MiddlewareFunc) {}

func (e *Echo) Group(prefix string, m ...MiddlewareFunc) *Group { return nil }

func (e *Echo) Pre(middleware ...MiddlewareFunc) {}

func (e *Echo) Start(address string) error { return nil }

func (g *Group) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo {
	return RouteInfo{}
}

func (g *Group) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (g *Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (g *Group) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (g *Group) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo {
	return RouteInfo{}
}

func (g *Group) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (g *Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (g *Group) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (g *Group) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (g *Group) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) RouteInfo {
	return RouteInfo{}
}

func (g *Group) QUERY(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo { return RouteInfo{} }

func (g *Group) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo {
	return RouteInfo{}
}

func (g *Group) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) Routes {
	return nil
}

func (g *Group) Add(method, path string, handler HandlerFunc, middleware ...MiddlewareFunc) RouteInfo {
	return RouteInfo{}
}

func (g *Group) Use(middleware ...MiddlewareFunc) {}

func (g *Group) Group(prefix string, middleware ...MiddlewareFunc) *Group { return nil }
