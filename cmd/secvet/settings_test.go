package main

import (
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// setting runs without some flags, with them, and with their keys in a configuration, in this process and through
// go vet. The flags must change what is reported, and all ways must agree. What is reported with them can be
// looked at afterwards.
func setting(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: setting -flag[=value]...")
	}
	run := func(door string, flags ...string) string {
		command := append([]string{"-short", "-fail-on=none"}, append(flags, "./...")...)
		if door != "" {
			command = append([]string{door}, command...)
		}
		ts.Check(ts.Exec("secvet", command...))
		return ts.ReadFile("stdout")
	}
	configuration := ts.MkAbs(".secvet.yaml")
	plain := run("")
	var first string
	for _, door := range []string{"", "vet"} {
		flagged := run(door, args...)
		if plain == flagged {
			ts.Fatalf("secvet %s: %s changes nothing", door, strings.Join(args, " "))
		}
		ts.Check(os.WriteFile(configuration, []byte(keys(args)), 0o666))
		keyed := run(door)
		ts.Check(os.Remove(configuration))
		if keyed != flagged {
			ts.Fatalf("secvet %s: the flags report\n%s\nand the keys\n%s", door, flagged, keyed)
		}
		if door == "" {
			first = flagged
		} else if flagged != first {
			ts.Fatalf("the command reports\n%s\nand through go vet\n%s", first, flagged)
		}
	}
}

// keys returns flags as a configuration says them.
func keys(flags []string) string {
	var b strings.Builder
	for _, f := range flags {
		name, value, given := strings.Cut(strings.TrimLeft(f, "-"), "=")
		switch {
		case !given:
			value = "true"
		case strings.Contains(value, ","):
			value = "[" + value + "]"
		}
		b.WriteString(name + ": " + value + "\n")
	}
	return b.String()
}
