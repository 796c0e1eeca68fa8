// Package doc writes what it keeps as one text.
package doc

import "bytes"

type Entry struct {
	Name, password string
	Lines          []string
}

func (e *Entry) Bytes() []byte {
	buf := &bytes.Buffer{}
	buf.WriteString(e.password)
	buf.WriteString("\n")
	for _, l := range e.Lines {
		buf.WriteString(l)
	}
	return buf.Bytes()
}

func (e *Entry) Password() string { return e.password }
