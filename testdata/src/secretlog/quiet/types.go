package quiet

import (
	"log/slog"
)

type session struct{ token secret }

func redacted(s session) { slog.Info("login", "token", s.token) }
