// Package nats has the part of github.com/nats-io/nats.go's API that the models name.
package nats

type Conn struct {
	Statistics
}

func (nc *Conn) Subscribe(subj string, cb MsgHandler) (*Subscription, error) { return nil, nil }

func (nc *Conn) QueueSubscribe(subj, queue string, cb MsgHandler) (*Subscription, error) {
	return nil, nil
}

type Header map[string][]string

type KeyValueEntry interface {
	Key() string
	Value() []byte
}

type Msg struct {
	Header Header
	Data   []byte
}

type MsgHandler func(msg *Msg)

type Option func(*Options) error

type Options struct {
	Password string
	Token    string
}

type Statistics struct{}

type Subscription struct{}

func Connect(url string, options ...Option) (*Conn, error) { return nil, nil }

func Token(token string) Option { return nil }

func UserCredentialBytes(userOrChainedFileBytes []byte, seedFiles ...[]byte) Option { return nil }

func UserInfo(user string, password string) Option { return nil }

func UserJWTAndSeed(jwt string, seed string) Option { return nil }
