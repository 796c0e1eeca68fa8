// Package fiber has the part of github.com/gofiber/fiber/v3's API that the models name.
package fiber

import (
	"context"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"time"
)

type App struct{}

func (app *App) Get(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Listen(addr string, config ...ListenConfig) error { return nil }

func (app *App) Post(path string, handler any, handlers ...any) Router { return nil }

type Bind struct{}

func (b *Bind) All(out any) error { return nil }

func (b *Bind) Body(out any) error { return nil }

func (b *Bind) CBOR(out any) error { return nil }

func (b *Bind) Cookie(out any) error { return nil }

func (b *Bind) Form(out any) error { return nil }

func (b *Bind) Header(out any) error { return nil }

func (b *Bind) JSON(out any) error { return nil }

func (b *Bind) MsgPack(out any) error { return nil }

func (b *Bind) Query(out any) error { return nil }

func (b *Bind) URI(out any) error { return nil }

func (b *Bind) XML(out any) error { return nil }

type Config struct {
	ErrorHandler                           ErrorHandler
	ReadTimeout, WriteTimeout, IdleTimeout time.Duration
}

type Ctx interface {
	Append(field string, values ...string)
	Cookie(cookie *Cookie)
	AutoFormat(body any) error
	BaseURL() string
	Bind() *Bind
	Body() []byte
	BodyRaw() []byte
	CBOR(data any, ctype ...string) error
	Context() context.Context
	Cookies(key string, defaultValue ...string) string
	Download(file string, filename ...string) error
	FormFile(key string) (*multipart.FileHeader, error)
	FormValue(key string, defaultValue ...string) string
	FullPath() string
	FullURL() string
	Get(key string, defaultValue ...string) string
	GetReqHeaders() map[string][]string
	Host() string
	Hostname() string
	IP() string
	IPs() []string
	JSON(data any, ctype ...string) error
	JSONP(data any, callback ...string) error
	Locals(key any, value ...any) any
	Location(path string)
	MsgPack(data any, ctype ...string) error
	MultipartForm() (*multipart.Form, error)
	Next() error
	OriginalURL() string
	Params(key string, defaultValue ...string) string
	Path(override ...string) string
	Port() string
	Protocol() string
	Queries() map[string]string
	Query(key string, defaultValue ...string) string
	Redirect() *Redirect
	Referer() string
	Render(name string, bind any, layouts ...string) error
	Req() Req
	Res() Res
	SaveFile(fileheader *multipart.FileHeader, path string) error
	Scheme() string
	Send(body []byte) error
	SendFile(file string, config ...SendFile) error
	SendStatus(status int) error
	SendStream(stream io.Reader, size ...int) error
	SendString(body string) error
	Set(key string, val string)
	Status(status int) Ctx
	Subdomains(offset ...int) []string
	UserAgent() string
	Value(key any) any
	Write(p []byte) (int, error)
	WriteString(s string) (int, error)
	Writef(f string, a ...any) (int, error)
	XML(data any) error
}

type Error struct {
	Message string
}

func (e *Error) Error() string { return "" }

type GenericType interface {
	GenericTypeInteger | GenericTypeFloat | bool | string | []byte
}

type GenericTypeFloat interface{ float32 | float64 }

type GenericTypeInteger interface {
	GenericTypeIntegerSigned | GenericTypeIntegerUnsigned
}

type GenericTypeIntegerSigned interface {
	int | int8 | int16 | int32 | int64
}

type GenericTypeIntegerUnsigned interface {
	uint | uint8 | uint16 | uint32 | uint64
}

type Handler = func(Ctx) error

type ListenConfig struct{}

type Map map[string]any

type Redirect struct{}

func (r *Redirect) Back(fallback ...string) error { return nil }

func (r *Redirect) To(location string) error { return nil }

type Req interface {
	Body() []byte
	BodyRaw() []byte
	Cookies(key string, defaultValue ...string) string
	FormValue(key string, defaultValue ...string) string
	Get(key string, defaultValue ...string) string
	GetHeaders() map[string][]string
	Params(key string, defaultValue ...string) string
	Queries() map[string]string
	Query(key string, defaultValue ...string) string
}

type Res interface {
	AutoFormat(body any) error
	CBOR(data any, ctype ...string) error
	JSON(data any, ctype ...string) error
	JSONP(data any, callback ...string) error
	MsgPack(data any, ctype ...string) error
	Send(body []byte) error
	SendString(body string) error
	Write(p []byte) (int, error)
	WriteString(s string) (int, error)
	Writef(f string, a ...any) (int, error)
}

type Router interface {
	Get(path string, handler any, handlers ...any) Router
	Head(path string, handler any, handlers ...any) Router
	Post(path string, handler any, handlers ...any) Router
	Put(path string, handler any, handlers ...any) Router
	Delete(path string, handler any, handlers ...any) Router
	Connect(path string, handler any, handlers ...any) Router
	Options(path string, handler any, handlers ...any) Router
	Trace(path string, handler any, handlers ...any) Router
	Patch(path string, handler any, handlers ...any) Router
	All(path string, handler any, handlers ...any) Router
	Add(methods []string, path string, handler any, handlers ...any) Router
	Use(args ...any) Router
	Group(prefix string, handlers ...any) Router
}

type SendFile struct{}

func GetReqHeader[V GenericType](c Ctx, key string, defaultValue ...V) (_ V) { return }

func Locals[V any](c Ctx, key any, value ...V) (_ V) { return }

func New(config ...Config) *App { return nil }

func NewError(code int, message ...string) *Error { return nil }

func NewErrorf(code int, message ...any) *Error { return nil }

func Params[V GenericType](c Ctx, key string, defaultValue ...V) (_ V) { return }

func Query[V GenericType](c Ctx, key string, defaultValue ...V) (_ V) { return }

type Cookie struct {
	Expires  time.Time
	Name     string
	Value    string
	Path     string
	SameSite string
	MaxAge   int
	Secure   bool
	HTTPOnly bool
}

type ErrorHandler = func(Ctx, error) error

func (app *App) Head(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Put(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Delete(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Connect(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Options(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Trace(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Patch(path string, handler any, handlers ...any) Router { return nil }

func (app *App) All(path string, handler any, handlers ...any) Router { return nil }

func (app *App) Add(methods []string, path string, handler any, handlers ...any) Router { return nil }

func (app *App) Use(args ...any) Router { return nil }

func (app *App) Group(prefix string, handlers ...any) Router { return nil }

func (app *App) Listener(ln net.Listener, config ...ListenConfig) error { return nil }

func (app *App) Test(req *http.Request, config ...TestConfig) (*http.Response, error) {
	return nil, nil
}

type TestConfig struct{}
