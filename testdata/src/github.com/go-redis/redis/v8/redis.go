// Package redis has the part of github.com/go-redis/redis/v8's API that the models name.
package redis

import (
	"context"
	"crypto/tls"
	"net"
	"time"
)

type Client struct {
	cmdable
}

type ClusterOptions struct {
	Addrs     []string
	TLSConfig *tls.Config
	Dialer    func(ctx context.Context, network, addr string) (net.Conn, error)
	Password  string
}

type Cmd struct{}

func (cmd *Cmd) Result() (interface{}, error) { return nil, nil }

func (cmd *Cmd) Text() (string, error) { return "", nil }

func (cmd *Cmd) Val() interface{} { return nil }

type Cmder interface{}

type FailoverOptions struct {
	MasterName    string
	SentinelAddrs []string
	TLSConfig     *tls.Config
	Dialer        func(ctx context.Context, network, addr string) (net.Conn, error)
	Password      string
}

type Message struct {
	Payload string
}

type Options struct {
	Network   string
	TLSConfig *tls.Config
	Dialer    func(ctx context.Context, network, addr string) (net.Conn, error)
	Addr      string
	Password  string
}

type RingOptions struct {
	Addrs     map[string]string
	TLSConfig *tls.Config
	Dialer    func(ctx context.Context, network, addr string) (net.Conn, error)
	Password  string
}

type Script struct{}

type SliceCmd struct{}

func (cmd *SliceCmd) Result() ([]interface{}, error) { return nil, nil }

func (cmd *SliceCmd) Val() []interface{} { return nil }

type StatusCmd struct{}

type StringCmd struct{}

func (cmd *StringCmd) Bytes() ([]byte, error) { return nil, nil }

func (cmd *StringCmd) Result() (string, error) { return "", nil }

func (cmd *StringCmd) Scan(val interface{}) error { return nil }

func (cmd *StringCmd) Val() string { return "" }

type StringSliceCmd struct{}

func (cmd *StringSliceCmd) Result() ([]string, error) { return nil, nil }

func (cmd *StringSliceCmd) Val() []string { return nil }

type StringStringMapCmd struct{}

func (cmd *StringStringMapCmd) Result() (map[string]string, error) { return nil, nil }

func (cmd *StringStringMapCmd) Val() map[string]string { return nil }

type UniversalOptions struct {
	Addrs     []string
	TLSConfig *tls.Config
	Dialer    func(ctx context.Context, network, addr string) (net.Conn, error)
	Password  string
}

type XMessage struct {
	ID     string
	Values map[string]interface{}
}

type cmdable func(ctx context.Context, cmd Cmder) error

func (c cmdable) Eval(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd {
	return nil
}

func (c cmdable) Get(ctx context.Context, key string) *StringCmd { return nil }

func (c cmdable) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd {
	return nil
}

func NewClient(opt *Options) *Client { return nil }

func NewScript(src string) *Script { return nil }

func ParseURL(redisURL string) (*Options, error) { return nil, nil }

func NewClusterClient(opt *ClusterOptions) *ClusterClient { return nil }

type ClusterClient struct{}

func NewFailoverClient(failoverOpt *FailoverOptions) *Client { return nil }

func NewRing(opt *RingOptions) *Ring { return nil }

type Ring struct{}

func NewUniversalClient(opts *UniversalOptions) UniversalClient { return nil }

type UniversalClient interface{}
