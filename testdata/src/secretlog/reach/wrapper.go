package reach

import (
	"fmt"
	"os"

	"go.uber.org/zap"
)

// logger is the program's own.
type logger struct{ z *zap.Logger }

func (l *logger) debugf(format string, args ...any) {
	l.z.Debug(fmt.Sprintf(format, args...)) // want `reaches`
}

func (l *logger) with(key string, value any) *logger {
	return &logger{l.z.With(zap.Any(key, value))} // want `reaches`
}

type settings struct {
	Host string
	Auth *auth
}

type auth struct {
	User     string
	Password string
}

func show(l *logger, s *settings) {
	l.debugf("token is %s", os.Getenv("GITHUB_TOKEN"))
	l.debugf("host is %s", s.Host)
	l.with("host", s.Host)
	l.with("password", s.Auth.Password)
	l.z.Info("settings", zap.String("user", s.Auth.User))
}
