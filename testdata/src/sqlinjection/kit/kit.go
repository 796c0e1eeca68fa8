// Package kit has types that other packages fill and read.
package kit

import "net/http"

// Params are taken from a request.
type Params struct{ Name, Order string }

// FromRequest returns the order that a request asks for.
func FromRequest(r *http.Request) *Params { return &Params{Name: "t", Order: r.FormValue("order")} }

// Box holds one value.
type Box[T any] struct{ v T }

// Set puts a value into the box.
func (b *Box[T]) Set(v T) { b.v = v }

// Get returns what is in the box.
func (b *Box[T]) Get() T { return b.v }

// Base is embedded.
type Base struct{ Table, Schema string }

// SetTable sets the table.
func (b *Base) SetTable(s string) { b.Table = s }

// From is the table with its schema.
func (b *Base) From() string { return b.Schema + "." + b.Table }
