// Package redact has types that hide their secrets from some loggers and formatters.
package redact

import (
	"log/slog"
)

type stringer string // String only

func (stringer) String() string { return "***" }

type valuer string // LogValue only

func (valuer) LogValue() slog.Value { return slog.StringValue("***") }

type marshaler string // MarshalJSON only

func (marshaler) MarshalJSON() ([]byte, error) { return []byte(`"***"`), nil }

type goStringer string

func (goStringer) GoString() string { return "***" }

func (goStringer) String() string { return "***" }

type ptr struct{ Password string }

func (*ptr) String() string { return "***" }

type full string

func (full) String() string { return "***" }

func (full) GoString() string { return "***" }

func (full) LogValue() slog.Value { return slog.StringValue("***") }

func (full) MarshalJSON() ([]byte, error) { return []byte(`"***"`), nil }

func (full) MarshalText() ([]byte, error) { return []byte("***"), nil }

type tells struct {
	User     string
	Password string
}

func (t tells) String() string { return t.User + ":" + t.Password }

type cfgS struct{ Password stringer }

type cfgU struct{ password stringer }

type cfgL struct{ Password valuer }

type cfgJ struct {
	Password string `json:"-"`
	Host     string
}

type cfgF struct{ Password full }

type inner struct{ Password string }

type cfgP struct {
	Host string
	In   *inner
}
