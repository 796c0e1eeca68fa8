// Package sh has the part of github.com/magefile/mage/sh's API that the models name.
package sh

import (
	"io"
)

func Exec(env map[string]string, stdout io.Writer, stderr io.Writer, cmd string, args ...string) (bool, error) {
	return false, nil
}

func OutCmd(cmd string, args ...string) func(args ...string) (string, error) { return nil }

func Output(cmd string, args ...string) (string, error) { return "", nil }

func OutputWith(env map[string]string, cmd string, args ...string) (string, error) { return "", nil }

func Run(cmd string, args ...string) error { return nil }

func RunCmd(cmd string, args ...string) func(args ...string) error { return nil }

func RunV(cmd string, args ...string) error { return nil }

func RunWith(env map[string]string, cmd string, args ...string) error { return nil }

func RunWithV(env map[string]string, cmd string, args ...string) error { return nil }
