// Package mail has the part of github.com/wneessen/go-mail's API that the models name.
package mail

type Client struct{}

type ContentType string

type File struct{}

type FileOption func(*File)

type Header string

type Msg struct{}

func (m *Msg) AddAlternativeString(contentType ContentType, content string, opts ...PartOption) {}

func (m *Msg) AddBcc(rcpt string) error { return nil }

func (m *Msg) AddCc(rcpt string) error { return nil }

func (m *Msg) AddTo(rcpt string) error { return nil }

func (m *Msg) AttachFile(name string, opts ...FileOption) {}

func (m *Msg) EmbedFile(name string, opts ...FileOption) {}

func (m *Msg) From(from string) error { return nil }

func (m *Msg) SetBodyString(contentType ContentType, content string, opts ...PartOption) {}

func (m *Msg) SetGenHeader(header Header, values ...string) {}

func (m *Msg) SetGenHeaderPreformatted(header Header, value string) {}

func (m *Msg) SetHeader(header Header, values ...string) {}

func (m *Msg) Subject(subj string) {}

func (m *Msg) To(rcpts ...string) error { return nil }

func (m *Msg) ToFromString(rcpts string) error { return nil }

type MsgOption func(*Msg)

type Option func(*Client) error

type Part struct{}

type PartOption func(*Part)

func NewClient(host string, opts ...Option) (*Client, error) { return nil, nil }

func NewMsg(opts ...MsgOption) *Msg { return nil }

func WithPassword(password string) Option { return nil }

func WithUsername(username string) Option { return nil }
