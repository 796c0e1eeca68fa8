// Package gin has the part of github.com/gin-gonic/gin's API that the models name.
package gin

import (
	"io"
	"io/fs"
	"mime/multipart"
	"net/http"

	"github.com/gin-gonic/gin/binding"
)

type Accounts map[string]string

type Context struct {
	Request *http.Request
	Writer  ResponseWriter
	Params  Params
}

func (c *Context) Abort() {}

func (c *Context) AbortWithError(code int, err error) *Error { return nil }

func (c *Context) AbortWithStatus(code int) {}

func (c *Context) AbortWithStatusJSON(code int, jsonObj any) {}

func (c *Context) AbortWithStatusPureJSON(code int, jsonObj any) {}

func (c *Context) AsciiJSON(code int, obj any) {}

func (c *Context) BSON(code int, obj any) {}

func (c *Context) Bind(obj any) error { return nil }

func (c *Context) BindHeader(obj any) error { return nil }

func (c *Context) BindJSON(obj any) error { return nil }

func (c *Context) BindPlain(obj any) error { return nil }

func (c *Context) BindQuery(obj any) error { return nil }

func (c *Context) BindTOML(obj any) error { return nil }

func (c *Context) BindUri(obj any) error { return nil }

func (c *Context) BindWith(obj any, b binding.Binding) error { return nil }

func (c *Context) BindXML(obj any) error { return nil }

func (c *Context) BindYAML(obj any) error { return nil }

func (c *Context) ClientIP() string { return "" }

func (c *Context) ContentType() string { return "" }

func (c *Context) Cookie(name string) (string, error) { return "", nil }

func (c *Context) SetCookieData(cookie *http.Cookie) {}

func (c *Context) SetCookie(name, value string, maxAge int, path, domain string, secure, httpOnly bool) {
}

func (c *Context) Copy() *Context { return nil }

func (c *Context) Data(code int, contentType string, data []byte) {}

func (c *Context) DataFromReader(code int, contentLength int64, contentType string, reader io.Reader, extraHeaders map[string]string) {
}

func (c *Context) DefaultPostForm(key string, defaultValue string) string { return "" }

func (c *Context) DefaultQuery(key string, defaultValue string) string { return "" }

func (c *Context) Error(err error) *Error { return nil }

func (c *Context) File(filepath string) {}

func (c *Context) FileAttachment(filepath string, filename string) {}

func (c *Context) FormFile(name string) (*multipart.FileHeader, error) { return nil, nil }

func (c *Context) Get(key any) (any, bool) { return nil, false }

func (c *Context) GetHeader(key string) string { return "" }

func (c *Context) GetPostForm(key string) (string, bool) { return "", false }

func (c *Context) GetPostFormArray(key string) ([]string, bool) { return nil, false }

func (c *Context) GetPostFormMap(key string) (map[string]string, bool) { return nil, false }

func (c *Context) GetQuery(key string) (string, bool) { return "", false }

func (c *Context) GetQueryArray(key string) ([]string, bool) { return nil, false }

func (c *Context) GetQueryMap(key string) (map[string]string, bool) { return nil, false }

func (c *Context) GetRawData() ([]byte, error) { return nil, nil }

func (c *Context) GetString(key any) string { return "" }

func (c *Context) GetStringMap(key any) map[string]any { return nil }

func (c *Context) GetStringMapString(key any) map[string]string { return nil }

func (c *Context) GetStringMapStringSlice(key any) map[string][]string { return nil }

func (c *Context) GetStringSlice(key any) []string { return nil }

func (c *Context) HTML(code int, name string, obj any) {}

func (c *Context) Header(key string, value string) {}

func (c *Context) IndentedJSON(code int, obj any) {}

func (c *Context) JSON(code int, obj any) {}

func (c *Context) JSONP(code int, obj any) {}

func (c *Context) MultipartForm() (*multipart.Form, error) { return nil, nil }

func (c *Context) MustBindWith(obj any, b binding.Binding) error { return nil }

func (c *Context) MustGet(key any) any { return nil }

func (c *Context) Next() {}

func (c *Context) Param(key string) string { return "" }

func (c *Context) PostForm(key string) string { return "" }

func (c *Context) PostFormArray(key string) []string { return nil }

func (c *Context) PostFormMap(key string) map[string]string { return nil }

func (c *Context) ProtoBuf(code int, obj any) {}

func (c *Context) PureJSON(code int, obj any) {}

func (c *Context) Query(key string) string { return "" }

func (c *Context) QueryArray(key string) []string { return nil }

func (c *Context) QueryMap(key string) map[string]string { return nil }

func (c *Context) Redirect(code int, location string) {}

func (c *Context) RemoteIP() string { return "" }

func (c *Context) SSEvent(name string, message any) {}

func (c *Context) SaveUploadedFile(file *multipart.FileHeader, dst string, perm ...fs.FileMode) error {
	return nil
}

func (c *Context) SecureJSON(code int, obj any) {}

func (c *Context) Set(key any, value any) {}

func (c *Context) ShouldBind(obj any) error { return nil }

func (c *Context) ShouldBindBodyWith(obj any, bb binding.BindingBody) error { return nil }

func (c *Context) ShouldBindBodyWithJSON(obj any) error { return nil }

func (c *Context) ShouldBindBodyWithPlain(obj any) error { return nil }

func (c *Context) ShouldBindBodyWithTOML(obj any) error { return nil }

func (c *Context) ShouldBindBodyWithXML(obj any) error { return nil }

func (c *Context) ShouldBindBodyWithYAML(obj any) error { return nil }

func (c *Context) ShouldBindHeader(obj any) error { return nil }

func (c *Context) ShouldBindJSON(obj any) error { return nil }

func (c *Context) ShouldBindPlain(obj any) error { return nil }

func (c *Context) ShouldBindQuery(obj any) error { return nil }

func (c *Context) ShouldBindTOML(obj any) error { return nil }

func (c *Context) ShouldBindUri(obj any) error { return nil }

func (c *Context) ShouldBindWith(obj any, b binding.Binding) error { return nil }

func (c *Context) ShouldBindXML(obj any) error { return nil }

func (c *Context) ShouldBindYAML(obj any) error { return nil }

func (c *Context) Status(code int) {}

func (c *Context) String(code int, format string, values ...any) {}

func (c *Context) TOML(code int, obj any) {}

func (c *Context) XML(code int, obj any) {}

func (c *Context) YAML(code int, obj any) {}

type Engine struct {
	RouterGroup
}

func (engine *Engine) Run(addr ...string) error { return nil }

func (engine *Engine) RunTLS(addr, certFile, keyFile string) error { return nil }

func (group *RouterGroup) StaticFS(relativePath string, fs http.FileSystem) IRoutes { return nil }

func Dir(root string, listDirectory bool) http.FileSystem { return nil }

func WrapF(f http.HandlerFunc) HandlerFunc { return nil }

func WrapH(h http.Handler) HandlerFunc { return nil }

func (engine *Engine) RunUnix(file string) error { return nil }

func (engine *Engine) ServeHTTP(w http.ResponseWriter, req *http.Request) {}

func (engine *Engine) Use(middleware ...HandlerFunc) IRoutes { return nil }

type Error struct{}

func (msg Error) Error() string { return "" }

type H map[string]any

type HandlerFunc func(*Context)

type IRoutes interface{}

type IRouter interface{ IRoutes }

type OptionFunc func(*Engine)

type Param struct {
	Key   string
	Value string
}

type Params []Param

func (ps Params) ByName(name string) string { return "" }

func (ps Params) Get(name string) (string, bool) { return "", false }

type ResponseWriter interface {
	http.ResponseWriter
	http.Hijacker
	http.Flusher
	http.CloseNotifier
}

type RouterGroup struct{}

func (group *RouterGroup) DELETE(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) GET(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) Group(relativePath string, handlers ...HandlerFunc) *RouterGroup {
	return nil
}

func (group *RouterGroup) POST(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) PUT(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) Use(middleware ...HandlerFunc) IRoutes { return nil }

func BasicAuth(accounts Accounts) HandlerFunc { return nil }

func BasicAuthForProxy(accounts Accounts, realm string) HandlerFunc { return nil }

func BasicAuthForRealm(accounts Accounts, realm string) HandlerFunc { return nil }

func Default(opts ...OptionFunc) *Engine { return nil }

func New(opts ...OptionFunc) *Engine { return nil }
