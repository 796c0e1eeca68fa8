// Package nuid has the part of github.com/nats-io/nuid's API that the models name.
package nuid

type NUID struct{ seq int64 }

func (n *NUID) Next() string { return "" }

func Next() string { return "" }
