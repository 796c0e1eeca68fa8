// Package host validates hosts, whoever names them.
package host

import (
	"errors"
	"regexp"
)

var (
	dot     = regexp.MustCompile(`^https://www.example.com/`)
	open    = regexp.MustCompile(`^https://www\.example\.com`)
	closed  = regexp.MustCompile(`^https://www\.example\.com/`)
	subs    = regexp.MustCompile(`^https://([a-z]+\.)?example\.com(/|$)`)
	version = regexp.MustCompile(`^go1.2`)
)

func check(u string) error {
	if !dot.MatchString(u) { // want `takes any character for the dot`
		return errors.New("another host")
	}
	if !open.MatchString(u) { // want `lets the host's name go on`
		return errors.New("another host")
	}
	if !closed.MatchString(u) || !subs.MatchString(u) || !version.MatchString(u) {
		return errors.New("another host")
	}
	return nil
}

func finds(u string) bool { return dot.MatchString(u) }
