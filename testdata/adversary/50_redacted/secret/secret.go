// Package secret has a type for texts that must not be printed.
package secret

import (
	"fmt"
	"log/slog"
)

const hidden = "[hidden]"

// Text prints as [hidden] everywhere.
type Text string

func (Text) String() string               { return hidden }
func (Text) GoString() string             { return hidden }
func (Text) Format(f fmt.State, _ rune)   { f.Write([]byte(hidden)) }
func (Text) LogValue() slog.Value         { return slog.StringValue(hidden) }
func (Text) MarshalText() ([]byte, error) { return []byte(hidden), nil }

// Reveal returns the text itself.
func (t Text) Reveal() string { return string(t) }
