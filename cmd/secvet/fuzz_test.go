package main

import (
	"strings"
	"testing"
)

// FuzzCommandLine understands command lines, or says what is wrong with them.
func FuzzCommandLine(f *testing.F) {
	for _, line := range []string{
		"./...", "-severity=high ./...", "-json -o html=x.html .", "-sqlinjection -secretlog=false", "-memory 2GiB -timeout 1s", "-exclude a/**,b", "-C / .", "-- -x", "-h", "-merge a -merge b", "-fail-on none -strict", "-=x", "--", "-timeout=-1s", "-enable ,,,", "-new-from HEAD -base x",
	} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		args := append([]string{"-config=off"}, strings.Fields(line)...)
		_, err := parse(args)
		if err != nil && err.Error() == "" {
			t.Errorf("%q: an error that says nothing", args)
		}
	})
}
