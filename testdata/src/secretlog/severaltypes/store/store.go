// Package store copies files to a client, of which there are several types.
package store

import "log/slog"

type Client interface {
	Type() string
	Where() string
	List() error
}

type Replica struct{ Client Client }

// Logger adds the type of the client, of which this package knows none.
func (r *Replica) Logger() *slog.Logger { return slog.With("replica", r.Client.Type()) }

func (r *Replica) Restore() error {
	r.Logger().Info("restore")
	return r.Client.List()
}

// Tell shows what each client says of itself.
func (r *Replica) Tell() { slog.Info("client", "where", r.Client.Where()) }
