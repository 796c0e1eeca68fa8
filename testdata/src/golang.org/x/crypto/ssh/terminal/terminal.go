// Package terminal has the part of golang.org/x/crypto/ssh/terminal's API that the models name.
package terminal

func ReadPassword(fd int) ([]byte, error) { return nil, nil }
