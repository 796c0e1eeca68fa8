// Package tracer is the API of github.com/DataDog/dd-trace-go/v2/ddtrace/tracer.
package tracer

type Span struct{}

func (s *Span) SetTag(key string, value any)   {}
func (s *Span) SetBaggageItem(key, val string) {}

type (
	StartSpanOption func()
	FinishOption    func()
)

func Tag(k string, v any) StartSpanOption      { return nil }
func ResourceName(name string) StartSpanOption { return nil }
func WithError(err error) FinishOption         { return nil }
