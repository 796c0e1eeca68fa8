// Package logs logs for another package.
package logs

import "log"

// Printf logs.
func Printf(format string, args ...any) { log.Printf(format, args...) }

// Failed logs a name.
func Failed(name string) { log.Print("login of " + name + " failed") }
