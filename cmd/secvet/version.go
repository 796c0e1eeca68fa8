package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
)

// version returns the module's version, as the go command recorded it in the program.
func version() string {
	v := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok {
		v = info.Main.Version
	}
	return v + " " + runtime.Version()
}

// showVersion writes the version, and below it what the program was built from.
func showVersion(_ []string, w io.Writer) error {
	fmt.Fprintf(w, "secvet %s %s/%s\n", version(), runtime.GOOS, runtime.GOARCH)
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return nil
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision", "vcs.time", "vcs.modified", "-tags", "CGO_ENABLED":
			fmt.Fprintf(w, "  %s=%s\n", s.Key, s.Value)
		}
	}
	for _, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		fmt.Fprintf(w, "  %s %s\n", m.Path, m.Version)
	}
	return nil
}
