// Package resty has the part of github.com/go-resty/resty/v2's API that the models name.
package resty

import (
	"io"
)

type Client struct{}

func (c *Client) R() *Request { return nil }

func (c *Client) SetAuthToken(token string) *Client { return nil }

func (c *Client) SetBaseURL(url string) *Client { return nil }

func (c *Client) SetBasicAuth(username string, password string) *Client { return nil }

func (c *Client) SetDigestAuth(username string, password string) *Client { return nil }

func (c *Client) SetHeader(header string, value string) *Client { return nil }

func (c *Client) SetHostURL(url string) *Client { return nil }

func (c *Client) SetProxy(proxyURL string) *Client { return nil }

type Request struct{}

func (r *Request) Delete(url string) (*Response, error) { return nil, nil }

func (r *Request) Execute(method string, url string) (*Response, error) { return nil, nil }

func (r *Request) Get(url string) (*Response, error) { return nil, nil }

func (r *Request) Head(url string) (*Response, error) { return nil, nil }

func (r *Request) Options(url string) (*Response, error) { return nil, nil }

func (r *Request) Patch(url string) (*Response, error) { return nil, nil }

func (r *Request) Post(url string) (*Response, error) { return nil, nil }

func (r *Request) Put(url string) (*Response, error) { return nil, nil }

func (r *Request) SetAuthToken(token string) *Request { return nil }

func (r *Request) SetBasicAuth(username string, password string) *Request { return nil }

func (r *Request) SetBody(body interface{}) *Request { return nil }

func (r *Request) SetDigestAuth(username string, password string) *Request { return nil }

func (r *Request) SetFile(param string, filePath string) *Request { return nil }

func (r *Request) SetHeader(header string, value string) *Request { return nil }

func (r *Request) SetOutput(file string) *Request { return nil }

func (r *Request) SetQueryParam(param string, value string) *Request { return nil }

func (r *Request) SetResult(res interface{}) *Request { return nil }

type Response struct{}

func (r *Response) Body() []byte { return nil }

func (r *Response) Error() interface{} { return nil }

func (r *Response) RawBody() io.ReadCloser { return nil }

func (r *Response) Result() interface{} { return nil }

func (r *Response) String() string { return "" }

func New() *Client { return nil }
