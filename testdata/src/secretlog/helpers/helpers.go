// Package helpers writes to whatever writer it is given.
package helpers

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
)

type credential struct{ Key, Secret string }

func report(w io.Writer, c credential) {
	fmt.Fprintf(w, "key %s secret %s\n", c.Key, c.Secret)
}

func count(w io.Writer, c credential) {
	fmt.Fprintf(w, "key %s secret of %d\n", c.Key, len(c.Secret))
}

func text(w io.Writer, s string) { io.WriteString(w, s) }

func show(c credential, password string) {
	report(os.Stderr, c)    // want `field Secret reaches report to os.Stderr`
	report(log.Writer(), c) // want `field Secret reaches report to the log's writer`
	count(os.Stderr, c)
	text(os.Stderr, password) // want `parameter password reaches text to os.Stderr`
	text(os.Stderr, c.Key)
	var b bytes.Buffer
	report(&b, c)
	f, err := os.CreateTemp("", "x")
	if err != nil {
		return
	}
	report(f, c)
}
