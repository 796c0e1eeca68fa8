// Package baggage has the part of go.opentelemetry.io/otel/baggage's API that the models name.
package baggage

import (
	"context"
)

type Baggage struct{}

func (b Baggage) Member(key string) (_ Member) { return }

func (b Baggage) String() string { return "" }

type Member struct{}

func (m Member) Key() string { return "" }

func (m Member) Value() string { return "" }

type Property struct{}

func FromContext(ctx context.Context) (_ Baggage) { return }

func NewMember(key string, value string, props ...Property) (_ Member, _ error) { return }

func NewMemberRaw(key string, value string, props ...Property) (_ Member, _ error) { return }
