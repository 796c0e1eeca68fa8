// Package spew has the part of github.com/davecgh/go-spew/spew's API that the models name.
package spew

import (
	"io"
)

func Dump(a ...interface{}) {}

func Errorf(format string, a ...interface{}) error { return nil }

func Fdump(w io.Writer, a ...interface{}) {}

func Fprint(w io.Writer, a ...interface{}) (int, error) { return 0, nil }

func Fprintf(w io.Writer, format string, a ...interface{}) (int, error) { return 0, nil }

func Fprintln(w io.Writer, a ...interface{}) (int, error) { return 0, nil }

func Print(a ...interface{}) (int, error) { return 0, nil }

func Printf(format string, a ...interface{}) (int, error) { return 0, nil }

func Println(a ...interface{}) (int, error) { return 0, nil }

func Sdump(a ...interface{}) string { return "" }

func Sprint(a ...interface{}) string { return "" }

func Sprintf(format string, a ...interface{}) string { return "" }

func Sprintln(a ...interface{}) string { return "" }
