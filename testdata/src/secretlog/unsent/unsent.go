// Package unsent makes lines of a log that nobody writes.
package unsent

import "github.com/rs/zerolog"

type settings struct{ Host, Password string }

func show(l *zerolog.Logger, s settings) {
	l.Debug().Str("password", s.Password)
	l.Debug().Interface("settings", s)
	l.Debug().Str("password", s.Password).Msg("settings") // want `field Password reaches`
	e := l.Debug().Str("host", s.Host)
	e = e.Str("password", s.Password) // want `field Password reaches`
	e.Send()
	e = l.Debug()
	e.Str("password", s.Password) // want `field Password reaches`
	e.Send()
}
