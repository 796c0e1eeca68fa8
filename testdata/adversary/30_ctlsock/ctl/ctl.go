// Package ctl offers a control socket to administrators.
package ctl

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"path"
)

type Command func() string

// Listen opens the control socket of the service. An old one is removed.
func Listen(dir, service string) (net.Listener, error) {
	name := path.Join(dir, service+".sock")
	if err := os.Remove(name); err != nil && !os.IsNotExist(err) {
		return nil, err
	}
	return net.Listen("unix", name)
}

// Serve answers lines with the results of commands.
func Serve(l net.Listener, commands map[string]Command) error {
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		go func() {
			defer c.Close()
			for sc := bufio.NewScanner(c); sc.Scan(); {
				if f, ok := commands[sc.Text()]; ok {
					fmt.Fprintln(c, f())
				}
			}
		}()
	}
}
