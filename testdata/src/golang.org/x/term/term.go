// Package term has the part of golang.org/x/term's API that the models name.
package term

import (
	"io"
)

type Terminal struct{}

func (t *Terminal) ReadLine() (string, error) { return "", nil }

func (t *Terminal) ReadPassword(prompt string) (string, error) { return "", nil }

func (t *Terminal) Write(buf []byte) (int, error) { return 0, nil }

func NewTerminal(c io.ReadWriter, prompt string) *Terminal { return nil }

func ReadPassword(fd int) ([]byte, error) { return nil, nil }
