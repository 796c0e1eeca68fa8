// Package trace has the part of go.opentelemetry.io/otel/trace's API that the models name.
package trace

import (
	"context"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
)

type EventOption interface{}

type Span interface {
	AddEvent(name string, options ...EventOption)
	End(options ...SpanEndOption)
	RecordError(err error, options ...EventOption)
	SetAttributes(kv ...attribute.KeyValue)
	SetName(name string)
	SetStatus(code codes.Code, description string)
}

type SpanEndOption interface{}

type SpanStartEventOption interface {
	SpanStartOption
	EventOption
}

type SpanStartOption interface{}

type Tracer interface {
	Start(ctx context.Context, spanName string, opts ...SpanStartOption) (context.Context, Span)
}

func SpanFromContext(ctx context.Context) Span { return nil }

func WithAttributes(attributes ...attribute.KeyValue) SpanStartEventOption { return nil }
