// Package fiber has the part of github.com/gofiber/fiber/v2's API that the models name.
package fiber

import (
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"time"

	"github.com/valyala/fasthttp"
)

type Agent struct {
	*fasthttp.HostClient
}

type App struct{}

func (app *App) Get(path string, handlers ...Handler) Router { return nil }

func (app *App) Listen(addr string) error { return nil }

func (app *App) Post(path string, handlers ...Handler) Router { return nil }

func (app *App) Use(args ...interface{}) Router { return nil }

type Client struct{}

func (c *Client) Delete(url string) *Agent { return nil }

func (c *Client) Get(url string) *Agent { return nil }

func (c *Client) Head(url string) *Agent { return nil }

func (c *Client) Patch(url string) *Agent { return nil }

func (c *Client) Post(url string) *Agent { return nil }

func (c *Client) Put(url string) *Agent { return nil }

type Config struct {
	ErrorHandler                           ErrorHandler
	AppName                                string
	ReadTimeout, WriteTimeout, IdleTimeout time.Duration
}

type Static struct {
	Browse bool
	Index  string
}

func (app *App) Static(prefix, root string, config ...Static) Router { return nil }

type Cookie struct {
	Name     string
	Value    string
	Path     string
	MaxAge   int
	Expires  time.Time
	Secure   bool
	HTTPOnly bool
	SameSite string
}

type Ctx struct{}

func (c *Ctx) AllParams() map[string]string { return nil }

func (c *Ctx) Append(field string, values ...string) {}

func (c *Ctx) BaseURL() string { return "" }

func (c *Ctx) Body() []byte { return nil }

func (c *Ctx) BodyParser(out interface{}) error { return nil }

func (c *Ctx) BodyRaw() []byte { return nil }

func (c *Ctx) Context() *fasthttp.RequestCtx { return nil }

func (c *Ctx) Cookie(cookie *Cookie) {}

func (c *Ctx) CookieParser(out interface{}) error { return nil }

func (c *Ctx) Cookies(key string, defaultValue ...string) string { return "" }

func (c *Ctx) Download(file string, filename ...string) error { return nil }

func (c *Ctx) FormFile(key string) (*multipart.FileHeader, error) { return nil, nil }

func (c *Ctx) FormValue(key string, defaultValue ...string) string { return "" }

func (c *Ctx) Format(body interface{}) error { return nil }

func (c *Ctx) Get(key string, defaultValue ...string) string { return "" }

func (c *Ctx) GetReqHeaders() map[string][]string { return nil }

func (c *Ctx) Hostname() string { return "" }

func (c *Ctx) IP() string { return "" }

func (c *Ctx) IPs() []string { return nil }

func (c *Ctx) JSON(data interface{}, ctype ...string) error { return nil }

func (c *Ctx) JSONP(data interface{}, callback ...string) error { return nil }

func (c *Ctx) Locals(key interface{}, value ...interface{}) interface{} { return nil }

func (c *Ctx) Location(path string) {}

func (c *Ctx) MultipartForm() (*multipart.Form, error) { return nil, nil }

func (c *Ctx) Next() error { return nil }

func (c *Ctx) OriginalURL() string { return "" }

func (c *Ctx) Params(key string, defaultValue ...string) string { return "" }

func (c *Ctx) ParamsParser(out interface{}) error { return nil }

func (c *Ctx) Path(override ...string) string { return "" }

func (c *Ctx) Port() string { return "" }

func (c *Ctx) Protocol() string { return "" }

func (c *Ctx) Queries() map[string]string { return nil }

func (c *Ctx) Query(key string, defaultValue ...string) string { return "" }

func (c *Ctx) QueryParser(out interface{}) error { return nil }

func (c *Ctx) Redirect(location string, status ...int) error { return nil }

func (c *Ctx) RedirectBack(fallback string, status ...int) error { return nil }

func (c *Ctx) Render(name string, bind interface{}, layouts ...string) error { return nil }

func (c *Ctx) ReqHeaderParser(out interface{}) error { return nil }

func (c *Ctx) Request() *fasthttp.Request { return nil }

func (c *Ctx) Response() *fasthttp.Response { return nil }

func (*Ctx) SaveFile(fileheader *multipart.FileHeader, path string) error { return nil }

func (c *Ctx) Send(body []byte) error { return nil }

func (c *Ctx) SendFile(file string, compress ...bool) error { return nil }

func (c *Ctx) SendStatus(status int) error { return nil }

func (c *Ctx) SendStream(stream io.Reader, size ...int) error { return nil }

func (c *Ctx) SendString(body string) error { return nil }

func (c *Ctx) Set(key string, val string) {}

func (c *Ctx) Status(status int) *Ctx { return nil }

func (c *Ctx) Subdomains(offset ...int) []string { return nil }

func (c *Ctx) Type(extension string, charset ...string) *Ctx { return nil }

func (c *Ctx) Write(p []byte) (int, error) { return 0, nil }

func (c *Ctx) WriteString(s string) (int, error) { return 0, nil }

func (c *Ctx) Writef(f string, a ...interface{}) (int, error) { return 0, nil }

func (c *Ctx) XML(data interface{}) error { return nil }

type Error struct {
	Message string
}

func (e *Error) Error() string { return "" }

type Handler = func(*Ctx) error

type Map map[string]interface{}

type Router interface {
	Get(path string, handlers ...Handler) Router
	Head(path string, handlers ...Handler) Router
	Post(path string, handlers ...Handler) Router
	Put(path string, handlers ...Handler) Router
	Delete(path string, handlers ...Handler) Router
	Connect(path string, handlers ...Handler) Router
	Options(path string, handlers ...Handler) Router
	Trace(path string, handlers ...Handler) Router
	Patch(path string, handlers ...Handler) Router
	All(path string, handlers ...Handler) Router
	Add(method, path string, handlers ...Handler) Router
	Use(args ...interface{}) Router
	Group(prefix string, handlers ...Handler) Router
	Mount(prefix string, fiber *App) Router
}

func Delete(url string) *Agent { return nil }

func Get(url string) *Agent { return nil }

func Head(url string) *Agent { return nil }

func New(config ...Config) *App { return nil }

func NewError(code int, message ...string) *Error { return nil }

func Patch(url string) *Agent { return nil }

func Post(url string) *Agent { return nil }

func Put(url string) *Agent { return nil }

type ErrorHandler = func(*Ctx, error) error

func (app *App) Head(path string, handlers ...Handler) Router { return nil }

func (app *App) Put(path string, handlers ...Handler) Router { return nil }

func (app *App) Delete(path string, handlers ...Handler) Router { return nil }

func (app *App) Connect(path string, handlers ...Handler) Router { return nil }

func (app *App) Options(path string, handlers ...Handler) Router { return nil }

func (app *App) Trace(path string, handlers ...Handler) Router { return nil }

func (app *App) Patch(path string, handlers ...Handler) Router { return nil }

func (app *App) All(path string, handlers ...Handler) Router { return nil }

func (app *App) Add(method, path string, handlers ...Handler) Router { return nil }

func (app *App) Group(prefix string, handlers ...Handler) Router { return nil }

func (app *App) Mount(prefix string, subApp *App) Router { return nil }

func (app *App) Listener(ln net.Listener) error { return nil }

func (app *App) ListenTLS(addr, certFile, keyFile string) error { return nil }

func (app *App) Test(req *http.Request, msTimeout ...int) (*http.Response, error) { return nil, nil }
