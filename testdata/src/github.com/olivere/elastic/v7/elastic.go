// Package elastic has the part of github.com/olivere/elastic/v7's API that the models name.
package elastic

type Client struct{}

type ClientOptionFunc func(*Client) error

func NewClient(options ...ClientOptionFunc) (*Client, error) { return nil, nil }

func NewSimpleClient(options ...ClientOptionFunc) (*Client, error) { return nil, nil }

func Dial(options ...ClientOptionFunc) (*Client, error) { return nil, nil }

func SetURL(urls ...string) ClientOptionFunc { return nil }

func SetBasicAuth(username, password string) ClientOptionFunc { return nil }

func SetSniff(enabled bool) ClientOptionFunc { return nil }
