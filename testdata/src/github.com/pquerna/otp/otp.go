// Package otp has the part of github.com/pquerna/otp's API that the models name.
package otp

type Key struct{}

func (k *Key) Secret() string { return "" }

func (k *Key) String() string { return "" }

func (k *Key) URL() string { return "" }
