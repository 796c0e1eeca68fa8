// Package ksuid has the part of github.com/segmentio/ksuid's API that the models name.
package ksuid

import "time"

type KSUID [20]byte

func (i KSUID) String() string { return "" }

func New() (_ KSUID) { return }

func NewRandom() (_ KSUID, _ error) { return }

func NewRandomWithTime(t time.Time) (_ KSUID, _ error) { return }

func Parse(s string) (_ KSUID, _ error) { return }
