// Package fasthttp has the part of github.com/valyala/fasthttp's API that the models name.
package fasthttp

import (
	"io"
	"mime/multipart"
	"time"
)

type Args struct{}

func (a *Args) Add(key string, value string) {}

func (a *Args) AddBytesV(key string, value []byte) {}

func (a *Args) Parse(s string) {}

func (a *Args) ParseBytes(b []byte) {}

func (a *Args) Peek(key string) []byte { return nil }

func (a *Args) PeekBytes(key []byte) []byte { return nil }

func (a *Args) PeekMulti(key string) [][]byte { return nil }

func (a *Args) PeekMultiBytes(key []byte) [][]byte { return nil }

func (a *Args) QueryString() []byte { return nil }

func (a *Args) Set(key string, value string) {}

func (a *Args) SetBytesV(key string, value []byte) {}

func (a *Args) String() string { return "" }

func (a *Args) VisitAll(f func(key []byte, value []byte)) {}

type HostClient struct{}

type Request struct {
	Header RequestHeader
}

func (req *Request) Body() []byte { return nil }

func (req *Request) BodyGunzip() ([]byte, error) { return nil, nil }

func (req *Request) BodyInflate() ([]byte, error) { return nil, nil }

func (req *Request) BodyStream() io.Reader { return nil }

func (req *Request) BodyUnbrotli() ([]byte, error) { return nil, nil }

func (req *Request) BodyUncompressed() ([]byte, error) { return nil, nil }

func (req *Request) Host() []byte { return nil }

func (req *Request) RequestURI() []byte { return nil }

func (req *Request) SetHost(host string) {}

func (req *Request) SetHostBytes(host []byte) {}

func (req *Request) SetRequestURI(requestURI string) {}

func (req *Request) SetRequestURIBytes(requestURI []byte) {}

type RequestCtx struct {
	Response Response
	Request  Request
}

func (ctx *RequestCtx) Error(msg string, statusCode int) {}

func (ctx *RequestCtx) FormFile(key string) (*multipart.FileHeader, error) { return nil, nil }

func (ctx *RequestCtx) FormValue(key string) []byte { return nil }

func (ctx *RequestCtx) Host() []byte { return nil }

func (ctx *RequestCtx) MultipartForm() (*multipart.Form, error) { return nil, nil }

func (ctx *RequestCtx) Path() []byte { return nil }

func (ctx *RequestCtx) PostArgs() *Args { return nil }

func (ctx *RequestCtx) PostBody() []byte { return nil }

func (ctx *RequestCtx) QueryArgs() *Args { return nil }

func (ctx *RequestCtx) Redirect(uri string, statusCode int) {}

func (ctx *RequestCtx) RedirectBytes(uri []byte, statusCode int) {}

func (ctx *RequestCtx) Referer() []byte { return nil }

func (ctx *RequestCtx) RequestBodyStream() io.Reader { return nil }

func (ctx *RequestCtx) RequestURI() []byte { return nil }

func (ctx *RequestCtx) SendFile(path string) {}

func (ctx *RequestCtx) SendFileBytes(path []byte) {}

func (ctx *RequestCtx) SetBody(body []byte) {}

func (ctx *RequestCtx) SetBodyStream(bodyStream io.Reader, bodySize int) {}

func (ctx *RequestCtx) SetBodyString(body string) {}

func (ctx *RequestCtx) SetContentType(contentType string) {}

func (ctx *RequestCtx) SetStatusCode(statusCode int) {}

func (ctx *RequestCtx) Success(contentType string, body []byte) {}

func (ctx *RequestCtx) SuccessString(contentType string, body string) {}

func (ctx *RequestCtx) URI() *URI { return nil }

func (ctx *RequestCtx) UserAgent() []byte { return nil }

func (ctx *RequestCtx) UserValue(key any) any { return nil }

func (ctx *RequestCtx) Write(p []byte) (int, error) { return 0, nil }

func (ctx *RequestCtx) WriteString(s string) (int, error) { return 0, nil }

type RequestHandler func(ctx *RequestCtx)

type RequestHeader struct{}

func (h *RequestHeader) ContentType() []byte { return nil }

func (h *RequestHeader) Cookie(key string) []byte { return nil }

func (h *RequestHeader) CookieBytes(key []byte) []byte { return nil }

func (h *RequestHeader) Header() []byte { return nil }

func (h *RequestHeader) Host() []byte { return nil }

func (h *RequestHeader) Peek(key string) []byte { return nil }

func (h *RequestHeader) PeekAll(key string) [][]byte { return nil }

func (h *RequestHeader) PeekBytes(key []byte) []byte { return nil }

func (h *RequestHeader) RawHeaders() []byte { return nil }

func (h *RequestHeader) Referer() []byte { return nil }

func (h *RequestHeader) RequestURI() []byte { return nil }

func (h *RequestHeader) String() string { return "" }

func (h *RequestHeader) UserAgent() []byte { return nil }

type Response struct {
	Header ResponseHeader
}

func (resp *Response) Body() []byte { return nil }

func (resp *Response) BodyStream() io.Reader { return nil }

type ResponseHeader struct{}

func (h *ResponseHeader) Add(key string, value string) {}

func (h *ResponseHeader) Set(key string, value string) {}

type URI struct{}

func (u *URI) FullURI() []byte { return nil }

func (u *URI) Hash() []byte { return nil }

func (u *URI) Host() []byte { return nil }

func (u *URI) LastPathSegment() []byte { return nil }

func (u *URI) Password() []byte { return nil }

func (u *URI) Path() []byte { return nil }

func (u *URI) PathOriginal() []byte { return nil }

func (u *URI) QueryArgs() *Args { return nil }

func (u *URI) QueryString() []byte { return nil }

func (u *URI) RequestURI() []byte { return nil }

func (u *URI) SetHash(hash string) {}

func (u *URI) SetHost(host string) {}

func (u *URI) SetPassword(password string) {}

func (u *URI) SetPath(path string) {}

func (u *URI) SetQueryString(queryString string) {}

func (u *URI) String() string { return "" }

func (u *URI) Update(newURI string) {}

func Get(dst []byte, url string) (int, []byte, error) { return 0, nil, nil }

func GetDeadline(dst []byte, url string, deadline time.Time) (int, []byte, error) { return 0, nil, nil }

func GetTimeout(dst []byte, url string, timeout time.Duration) (int, []byte, error) {
	return 0, nil, nil
}

func ListenAndServe(addr string, handler RequestHandler) error { return nil }

func Post(dst []byte, url string, postArgs *Args) (int, []byte, error) { return 0, nil, nil }

func SaveMultipartFile(fh *multipart.FileHeader, path string) error { return nil }

func ServeFile(ctx *RequestCtx, path string) {}

func ServeFileBytes(ctx *RequestCtx, path []byte) {}

func ServeFileUncompressed(ctx *RequestCtx, path string) {}

func ServeFileBytesUncompressed(ctx *RequestCtx, path []byte) {}
