// Package store opens the database.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"time"
)

// ErrUnavailable says that the database does not answer.
var ErrUnavailable = errors.New("store: database unavailable")

type Options struct {
	Host string
	User string
	Pass string
}

func (o Options) dsn() string {
	u := url.URL{Scheme: "postgres", Host: o.Host, Path: "/app"}
	u.User = url.UserPassword(o.User, o.Pass)
	q := u.Query()
	q.Set("connect_timeout", "5")
	u.RawQuery = q.Encode()
	return u.String()
}

// Open connects and checks the connection.
func Open(ctx context.Context, o Options) (*sql.DB, error) {
	dsn := o.dsn()
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	if err := db.PingContext(ctx); err != nil {
		return nil, errors.Join(ErrUnavailable, fmt.Errorf("ping %s: %w", dsn, err))
	}
	return db, nil
}
