package logvaluer

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

type Session struct {
	User     string
	Token    string
	Password string
	Started  time.Time
}

// LogValue says what may be in a log.
func (s Session) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("user", s.User),
		slog.Int("token_bytes", len(s.Token)),
		slog.Time("started", s.Started),
	)
}

type Manager struct {
	log  *slog.Logger
	open map[string]*Session
}

func NewManager(l *slog.Logger) *Manager {
	return &Manager{log: l.WithGroup("sessions"), open: map[string]*Session{}}
}

func (m *Manager) Start(ctx context.Context, s Session) error {
	if _, ok := m.open[s.Token]; ok {
		m.log.WarnContext(ctx, "started twice", slog.Group("detail", slog.Any("session", s)))
		return errors.New("session exists")
	}
	m.open[s.Token] = &s
	m.log.InfoContext(ctx, "started", "session", s)
	return nil
}

func (m *Manager) Close(ctx context.Context) {
	for token, s := range m.open {
		delete(m.open, token)
		m.log.With("session", s).InfoContext(ctx, "closed")
	}
}
