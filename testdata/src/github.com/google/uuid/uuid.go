// Package uuid has the part of github.com/google/uuid's API that the models name.
package uuid

import "io"

var Nil UUID

type Domain byte

type NullUUID struct{}

type UUID [16]byte

func (uuid UUID) MarshalBinary() (_ []byte, _ error) { return }

func (uuid UUID) MarshalText() (_ []byte, _ error) { return }

func (uuid UUID) String() string { return "" }

func (uuid UUID) URN() string { return "" }

func Must(uuid UUID, err error) (_ UUID) { return }

func MustParse(s string) (_ UUID) { return }

func New() (_ UUID) { return }

func NewDCEGroup() (_ UUID, _ error) { return }

func NewDCEPerson() (_ UUID, _ error) { return }

func NewDCESecurity(domain Domain, id uint32) (_ UUID, _ error) { return }

func NewMD5(space UUID, data []byte) (_ UUID) { return }

func NewRandom() (_ UUID, _ error) { return }

func NewRandomFromReader(r io.Reader) (_ UUID, _ error) { return }

func NewSHA1(space UUID, data []byte) (_ UUID) { return }

func NewString() string { return "" }

func NewUUID() (_ UUID, _ error) { return }

func NewV6() (_ UUID, _ error) { return }

func NewV7() (_ UUID, _ error) { return }

func Parse(s string) (_ UUID, _ error) { return }

func ParseBytes(b []byte) (_ UUID, _ error) { return }

func Validate(s string) error { return nil }
