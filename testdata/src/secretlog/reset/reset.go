// Package reset logs what is in memory that was emptied before.
package reset

import (
	"bufio"
	"bytes"
	"fmt"
	"log"
	"strings"
)

func use(string) {}

func builder(password string) {
	var sb strings.Builder
	sb.WriteString(password)
	use(sb.String())
	sb.Reset()
	sb.WriteString("done")
	log.Print(sb.String())
}

func buffer(password string) {
	b := new(bytes.Buffer)
	fmt.Fprintf(b, "%s", password)
	use(b.String())
	b.Truncate(0)
	fmt.Fprint(b, "done")
	log.Print(b.String())
}

func slice(password string) {
	b := []byte(password)
	use(string(b))
	b = b[:0]
	b = append(b, "done"...)
	log.Print(string(b))
}

func cleared(password string) {
	m := map[string]string{"a": password}
	use(m["a"])
	clear(m)
	m["b"] = "done"
	log.Print(m)
}

type encoder struct {
	buf  []byte
	text bytes.Buffer
}

func field(e *encoder, password string) {
	e.buf = append(e.buf, password...)
	use(string(e.buf))
	e.buf = e.buf[:0]
	e.buf = append(e.buf, "done"...)
	log.Print(string(e.buf))
}

func fieldBuffer(e *encoder, password string) {
	e.text.WriteString(password)
	use(e.text.String())
	e.text.Reset()
	e.text.WriteString("done")
	log.Print(e.text.String())
}

func assigned(password string) {
	var sb strings.Builder
	sb.WriteString(password)
	use(sb.String())
	sb = strings.Builder{}
	sb.WriteString("done")
	log.Print(sb.String())
}

func inLoop(password string, lines []string) {
	var sb strings.Builder
	sb.WriteString(password)
	use(sb.String())
	for _, line := range lines {
		sb.Reset()
		sb.WriteString(line)
		log.Print(sb.String())
	}
}

// What is written again is there, and a reset that need not have run empties nothing.

func again(password string) {
	var sb strings.Builder
	sb.WriteString(password)
	sb.Reset()
	sb.WriteString(password)
	log.Print(sb.String()) // want `parameter password`
}

func sometimes(password string, short bool) {
	var sb strings.Builder
	sb.WriteString(password)
	if short {
		sb.Reset()
	}
	log.Print(sb.String()) // want `parameter password`
}

func inBranch(password string, long bool) {
	var sb strings.Builder
	if long {
		sb.Reset()
		sb.WriteString(password)
	}
	log.Print(sb.String()) // want `parameter password`
}

func nextRound(password string, n int) {
	var sb strings.Builder
	for i := range n {
		if i == 2 {
			sb.Reset()
		}
		log.Print(sb.String()) // want `parameter password`
		sb.WriteString(password)
	}
}

func before(password string) {
	var b bytes.Buffer
	b.WriteString(password)
	s := b.String()
	b.Reset()
	log.Print(s) // want `parameter password`
}

func cut(password string) {
	var b bytes.Buffer
	b.WriteString(password)
	b.Truncate(12)
	log.Print(b.String()) // want `parameter password`
}

func throughWriter(password string) {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	b.Reset()
	w.WriteString(password)
	w.Flush()
	log.Print(b.String()) // want `parameter password`
}

func throughWriterAgain(password string) {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	w.WriteString(password)
	w.Flush()
	b.Reset()
	w.WriteString(password)
	w.Flush()
	log.Print(b.String()) // want `parameter password`
}

func throughHelper(password string) {
	var b bytes.Buffer
	b.Reset()
	put(&b, password)
	log.Print(b.String()) // want `parameter password`
}

func put(b *bytes.Buffer, s string) { b.WriteString(s) }

func throughLiteral(password string) {
	var b bytes.Buffer
	put := func() { b.WriteString(password) }
	b.Reset()
	put()
	log.Print(b.String()) // want `parameter password`
}

func slicedAgain(password string) {
	b := []byte(password)
	b = b[:0]
	b = append(b, password...)
	log.Print(string(b)) // want `parameter password`
}

func putBack(e *encoder, password string) {
	old := append([]byte(nil), password...)
	e.buf = nil
	e.buf = old
	log.Print(string(e.buf)) // want `parameter password`
}

// A logger that keeps its buffer logs one line at a time.

type Logger struct{ buf []byte }

func (l *Logger) Info(msg string) {
	l.buf = l.buf[:0]
	l.buf = append(l.buf, "info "...)
	l.buf = append(l.buf, msg...)
	log.Print(string(l.buf)) // want `parameter password`
}

var lines = new(Logger)

func login(password string) { lines.Info(password) }

func ready(port string) { lines.Info(port) }

// A list that was never set has no element with a secret in it.

type account struct{ Name, Password string }

type page struct {
	Title    string
	Accounts []account
}

func firstPage(title string) {
	p := page{Title: title}
	log.Print(p)
}

func fullPage(title string, accounts []account) {
	p := page{title, accounts}
	log.Print(p) // want `field Accounts.Password of page`
}
