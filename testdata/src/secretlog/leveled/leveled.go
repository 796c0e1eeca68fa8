// Package leveled has a logger that takes a message and pairs as anything.
package leveled

import (
	"context"

	"github.com/sirupsen/logrus"
)

type user struct {
	Name     string
	Password string
}

func logError(args ...any) { logAt(2, args...) }

func logAt(level int, args ...any) {
	l, msg := parse(args)
	l.Info(msg)
}

func parse(args []any) (*logrus.Entry, string) {
	l := new(logrus.Entry)
	if _, ok := args[0].(context.Context); ok {
		args = args[1:]
	}
	if len(args) > 1 {
		l = fields(l, args[1:])
	}
	if msg, ok := args[0].(string); ok {
		return l, msg
	}
	return l, ""
}

func fields(l *logrus.Entry, pairs []any) *logrus.Entry {
	for i := 0; i+1 < len(pairs); i += 2 {
		switch name := pairs[i].(type) {
		case error:
			l = l.WithField("error", name.Error())
		case string:
			switch v := pairs[i+1].(type) {
			case []string:
				l = l.WithField(name, len(v))
			default:
				l = l.WithField(name, v) // want `field Password of user reaches`
			}
		}
	}
	return l
}

func failed(ctx context.Context, u user, err error) {
	logError(ctx, "no", "user", u, err)
	logError(ctx, "no", "user", u.Name, err)
}
