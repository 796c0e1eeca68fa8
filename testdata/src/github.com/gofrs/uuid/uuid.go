// Package uuid has the part of github.com/gofrs/uuid's API that the models name.
package uuid

type UUID [16]byte

func (u UUID) Bytes() (_ []byte) { return }

func (u UUID) MarshalText() (_ []byte, _ error) { return }

func (u UUID) String() string { return "" }

func FromBytes(input []byte) (_ UUID, _ error) { return }

func FromBytesOrNil(input []byte) (_ UUID) { return }

func FromString(text string) (_ UUID, _ error) { return }

func FromStringOrNil(input string) (_ UUID) { return }

func Must(u UUID, err error) (_ UUID) { return }

func NewV1() (_ UUID, _ error) { return }

func NewV3(ns UUID, name string) (_ UUID) { return }

func NewV4() (_ UUID, _ error) { return }

func NewV5(ns UUID, name string) (_ UUID) { return }

func NewV6() (_ UUID, _ error) { return }

func NewV7() (_ UUID, _ error) { return }
