// Package xid has the part of github.com/rs/xid's API that the models name.
package xid

import "time"

type ID [12]byte

func (id ID) Bytes() (_ []byte) { return }

func (id ID) Encode(dst []byte) (_ []byte) { return }

func (id ID) String() string { return "" }

func New() (_ ID) { return }

func NewWithTime(t time.Time) (_ ID) { return }

func FromString(id string) (_ ID, _ error) { return }

func FromBytes(b []byte) (_ ID, _ error) { return }
