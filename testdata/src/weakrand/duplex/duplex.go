// Package duplex writes numbers to streams and reads tokens from them.
package duplex

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math/rand"
	"net"
)

func noise(w io.Writer) { fmt.Fprintf(w, "noise %x\n", rand.Int()) }

// What is written to a connection is not what is read from it.
func ask(c net.Conn) (string, error) {
	noise(c)
	fmt.Fprintf(c, "id %d\n", rand.Int())
	token, err := bufio.NewReader(c).ReadString('\n')
	return token, err
}

// plugin is a program that is talked to by two pipes.
type plugin struct {
	io.Writer
	io.Reader
}

func read(r io.Reader) (string, error) {
	b, err := io.ReadAll(r)
	return string(b), err
}

func (p *plugin) ask() (string, error) {
	noise(p)
	token, err := read(p)
	return token, err
}

// A buffer gives back what it was given.
func buffered() (string, error) {
	var b bytes.Buffer
	noise(&b)
	token, err := read(&b) // want `math/rand reaches variable token`
	return token, err
}
