// Package wrapped has secrets in the arguments of wrappers and writers.
package wrapped

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"os"

	"secretlog/wraplog"
)

func wraps(l *wraplog.Logger, user, password string) {
	l.Infof("password %s", password) // want `password reaches \(\*log.Logger\).Output`
	l.Infof("password %T", password)
	l.Infof("password %d", len(password))
	l.Infof("password %x", password) // want `password reaches \(\*log.Logger\).Output`
	l.Infof("password %q", password) // want `password reaches \(\*log.Logger\).Output`
	l.Infof("password %p", &password)
	l.Errorf("password %v", password) // want `password reaches \(\*log.Logger\).Printf`
	l.Errorf("user %v", user)
	l.Errorf("password %T of %s", password, user)
	l.Secret(password)           // want `password reaches \(\*log.Logger\).Output`
	l.With("password", password) // want `password reaches \(\*log.Logger\).SetPrefix`
	local("password %s", password)
	local("password %T", password)
	forward(password, 3)
}

func local(format string, args ...any) { log.Printf(format, args...) } // want `password reaches log.Printf`

func forward(args ...any) { log.Println(args...) } // want `password reaches log.Println`

func writers(user, password string) {
	fmt.Fprintln(os.Stderr, "password", password)      // want `password reaches fmt.Fprintln to os.Stderr`
	fmt.Fprintf(log.Writer(), "password %s", password) // want `password reaches fmt.Fprintf to the log's writer`
	io.WriteString(log.Writer(), password)             // want `password reaches io.WriteString to the log's writer`
	log.New(os.Stderr, password, 0)                    // want `password reaches log.New`
	lg := log.New(os.Stderr, "x", 0)
	lg.Println(password) // want `password reaches \(\*log.Logger\).Println`
	lg.Println(len(password))
	fmt.Fprintln(os.Stderr, "user", user)
	b := bufio.NewWriter(os.Stderr)
	b.WriteString(password) // want `password reaches .* to os.Stderr`
	fmt.Fprint(b, password) // want `password reaches fmt.Fprint to os.Stderr`
	f, _ := os.Create("out")
	fmt.Fprintln(f, "password", password)
	wraplog.Dump(os.Stderr, user)
	wraplog.Dump(f, password)
}
