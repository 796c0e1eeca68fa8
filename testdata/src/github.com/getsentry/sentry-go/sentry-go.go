// Package sentry has the part of github.com/getsentry/sentry-go's API that the models name.
package sentry

type Breadcrumb struct {
	Message string
	Data    map[string]interface{}
}

type BreadcrumbHint map[string]interface{}

type Client struct{}

func (client *Client) CaptureException(exception error, hint *EventHint, scope EventModifier) *EventID {
	return nil
}

func (client *Client) CaptureMessage(message string, hint *EventHint, scope EventModifier) *EventID {
	return nil
}

type ClientOptions struct {
	Dsn string
}

type Context = map[string]interface{}

type Event struct {
	Message string
}

type EventHint struct{}

type EventID string

type EventModifier interface{}

type Hub struct{}

func (hub *Hub) AddBreadcrumb(breadcrumb *Breadcrumb, hint *BreadcrumbHint) {}

func (hub *Hub) CaptureEvent(event *Event) *EventID { return nil }

func (hub *Hub) CaptureException(exception error) *EventID { return nil }

func (hub *Hub) CaptureMessage(message string) *EventID { return nil }

func (hub *Hub) ConfigureScope(f func(scope *Scope)) {}

func (hub *Hub) Recover(err interface{}) *EventID { return nil }

func (hub *Hub) WithScope(f func(scope *Scope)) {}

type Scope struct{}

func (scope *Scope) SetContext(key string, value Context) {}

func (scope *Scope) SetContexts(contexts map[string]Context) {}

func (scope *Scope) SetFingerprint(fingerprint []string) {}

func (scope *Scope) SetRequestBody(b []byte) {}

func (scope *Scope) SetTag(key string, value string) {}

func (scope *Scope) SetTags(tags map[string]string) {}

func (scope *Scope) SetUser(user User) {}

type Span struct{}

func (s *Span) SetContext(key string, value Context) {}

func (s *Span) SetData(name string, value interface{}) {}

func (s *Span) SetTag(name string, value string) {}

type User struct {
	Data map[string]string
}

func AddBreadcrumb(breadcrumb *Breadcrumb) {}

func CaptureEvent(event *Event) *EventID { return nil }

func CaptureException(exception error) *EventID { return nil }

func CaptureMessage(message string) *EventID { return nil }

func ConfigureScope(f func(scope *Scope)) {}

func CurrentHub() *Hub { return nil }

func Init(options ClientOptions) error { return nil }

func WithScope(f func(scope *Scope)) {}
