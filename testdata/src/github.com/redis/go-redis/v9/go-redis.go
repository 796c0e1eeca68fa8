// Package redis has the part of github.com/redis/go-redis/v9's API that the models name.
package redis

import (
	"context"
	"crypto/tls"
	"net"
	"time"
)

type ACLCmdable interface{}

type ArrayCmdable interface{}

type BitMapCmdable interface{}

type Client struct {
	cmdable
}

type ClusterClient struct {
	cmdable
}

func (c *ClusterClient) ScriptLoad(ctx context.Context, script string) *StringCmd { return nil }

type ClusterCmdable interface{}

type ClusterOptions struct {
	Addrs     []string
	TLSConfig *tls.Config
	Dialer    func(ctx context.Context, network, addr string) (net.Conn, error)
	Password  string
}

type Cmd struct {
	baseCmd
}

func (cmd *Cmd) Result() (interface{}, error) { return nil, nil }

func (cmd *Cmd) Slice() ([]interface{}, error) { return nil, nil }

func (cmd *Cmd) StringSlice() ([]string, error) { return nil, nil }

func (cmd *Cmd) Text() (string, error) { return "", nil }

func (cmd *Cmd) Val() interface{} { return nil }

type Cmdable interface {
	ACLCmdable
	ArrayCmdable
	BitMapCmdable
	ClusterCmdable
	GenericCmdable
	GeoCmdable
	HashCmdable
	HyperLogLogCmdable
	ListCmdable
	ProbabilisticCmdable
	PubSubCmdable
	ScriptingFunctionsCmdable
	SearchCmdable
	SetCmdable
	SortedSetCmdable
	StringCmdable
	StreamCmdable
	TimeseriesCmdable
	JSONCmdable
	VectorSetCmdable
}

type Cmder interface{}

type FailoverOptions struct {
	MasterName       string
	SentinelAddrs    []string
	TLSConfig        *tls.Config
	Dialer           func(ctx context.Context, network, addr string) (net.Conn, error)
	SentinelPassword string
	Password         string
}

type GenericCmdable interface{}

type GeoCmdable interface{}

type HashCmdable interface{}

type HyperLogLogCmdable interface{}

type JSONCmdable interface{}

type ListCmdable interface{}

type MapStringStringCmd struct {
	baseCmd
}

func (cmd *MapStringStringCmd) Result() (map[string]string, error) { return nil, nil }

func (cmd *MapStringStringCmd) Scan(dest interface{}) error { return nil }

func (cmd *MapStringStringCmd) Val() map[string]string { return nil }

type Message struct {
	Payload      string
	PayloadSlice []string
}

type Options struct {
	Network   string
	TLSConfig *tls.Config
	Dialer    func(ctx context.Context, network, addr string) (net.Conn, error)
	Addr      string
	Username  string
	Password  string
}

type ProbabilisticCmdable interface{}

type PubSub struct{}

func (c *PubSub) ReceiveMessage(ctx context.Context) (*Message, error) { return nil, nil }

type PubSubCmdable interface{}

type RingOptions struct {
	Addrs     map[string]string
	TLSConfig *tls.Config
	Dialer    func(ctx context.Context, network, addr string) (net.Conn, error)
	Password  string
}

type Script struct{}

func (s *Script) Run(ctx context.Context, c Scripter, keys []string, args ...interface{}) *Cmd {
	return nil
}

type Scripter interface{}

type ScriptingFunctionsCmdable interface {
	Eval(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd
	EvalRO(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd
	FunctionLoad(ctx context.Context, code string) *StringCmd
	FunctionLoadReplace(ctx context.Context, code string) *StringCmd
	ScriptLoad(ctx context.Context, script string) *StringCmd
}

type SearchCmdable interface{}

type SetCmdable interface{}

type SliceCmd struct {
	baseCmd
}

func (cmd *SliceCmd) Result() ([]interface{}, error) { return nil, nil }

func (cmd *SliceCmd) Scan(dst interface{}) error { return nil }

func (cmd *SliceCmd) Val() []interface{} { return nil }

type SortedSetCmdable interface{}

type StatefulCmdable interface {
	Cmdable
	Auth(ctx context.Context, password string) *StatusCmd
	AuthACL(ctx context.Context, username string, password string) *StatusCmd
}

type StatusCmd struct {
	baseCmd
}

type StreamCmdable interface{}

type StringCmd struct {
	baseCmd
}

func (cmd *StringCmd) Bytes() ([]byte, error) { return nil, nil }

func (cmd *StringCmd) Result() (string, error) { return "", nil }

func (cmd *StringCmd) Scan(val interface{}) error { return nil }

func (cmd *StringCmd) Val() string { return "" }

type StringCmdable interface{}

type StringSliceCmd struct {
	baseCmd
}

func (cmd *StringSliceCmd) Result() ([]string, error) { return nil, nil }

func (cmd *StringSliceCmd) ScanSlice(container interface{}) error { return nil }

func (cmd *StringSliceCmd) Val() []string { return nil }

type TimeseriesCmdable interface{}

type UniversalClient interface {
	Cmdable
}

type UniversalOptions struct {
	Addrs            []string
	TLSConfig        *tls.Config
	Dialer           func(ctx context.Context, network, addr string) (net.Conn, error)
	Password         string
	SentinelPassword string
}

type VectorSetCmdable interface{}

type baseCmd struct{}

func (cmd *baseCmd) Err() error { return nil }

type cmdable func(ctx context.Context, cmd Cmder) error

func (c cmdable) Eval(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd {
	return nil
}

func (c cmdable) EvalRO(ctx context.Context, script string, keys []string, args ...interface{}) *Cmd {
	return nil
}

func (c cmdable) FunctionLoad(ctx context.Context, code string) *StringCmd { return nil }

func (c cmdable) FunctionLoadReplace(ctx context.Context, code string) *StringCmd { return nil }

func (c cmdable) Get(ctx context.Context, key string) *StringCmd { return nil }

func (c cmdable) HGetAll(ctx context.Context, key string) *MapStringStringCmd { return nil }

func (c cmdable) ScriptLoad(ctx context.Context, script string) *StringCmd { return nil }

func (c cmdable) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd {
	return nil
}

type statefulCmdable func(ctx context.Context, cmd Cmder) error

func (c statefulCmdable) Auth(ctx context.Context, password string) *StatusCmd { return nil }

func (c statefulCmdable) AuthACL(ctx context.Context, username string, password string) *StatusCmd {
	return nil
}

func NewClient(opt *Options) *Client { return nil }

func NewClusterClient(opt *ClusterOptions) *ClusterClient { return nil }

func NewScript(src string) *Script { return nil }

func NewScriptServerSHA(src string) *Script { return nil }

func NewUniversalClient(opts *UniversalOptions) UniversalClient { return nil }

func ParseClusterURL(redisURL string) (*ClusterOptions, error) { return nil, nil }

func ParseFailoverURL(redisURL string) (*FailoverOptions, error) { return nil, nil }

func ParseURL(redisURL string) (*Options, error) { return nil, nil }

type XMessage struct {
	ID     string
	Values map[string]interface{}
}

func NewFailoverClient(failoverOpt *FailoverOptions) *Client { return nil }

func NewRing(opt *RingOptions) *Ring { return nil }

type Ring struct{}
