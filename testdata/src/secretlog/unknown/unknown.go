// Package unknown logs through interfaces of which nothing but the name is known.
package unknown

// Logger is what a caller brings.
type Logger interface {
	Infof(format string, args ...any)
	Warn(msg string, keysAndValues ...any)
	Enabled(level string) bool
}

// Store is no logger.
type Store interface{ Info(key, value string) }

type server struct {
	log   Logger
	store Store
}

func (s *server) login(user, password string) {
	s.log.Infof("login of %s", user)
	s.log.Infof("login with %s", password) // want `password reaches \(unknown.Logger\).Infof`
	s.log.Infof("login with a %T", password)
	s.log.Warn("login", "user", user)
	s.log.Warn("login", "password", password) // want `password reaches \(unknown.Logger\).Warn`
	if s.log.Enabled(password) {
		s.store.Info(user, password)
	}
}
