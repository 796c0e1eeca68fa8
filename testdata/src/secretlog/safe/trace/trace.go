// Package trace is a logger that asks what it is given for a text without secrets.
package trace

import (
	"fmt"
	"log"
)

// A Safer tells what may be logged of it.
type Safer interface{ SafeString() string }

// A Password is not to be logged.
type Password string

// SafeString hides all of it.
func (Password) SafeString() string { return "(elided)" }

// A Token thinks that it hides something.
type Token string

// SafeString hides nothing.
func (t Token) SafeString() string { return "token " + string(t) }

var (
	logger      = log.Default()
	showSecrets bool
	write       = Log
)

// Log asks all that it is given, unless who runs the program wants to see secrets.
func Log(format string, args ...any) {
	shown := make([]any, len(args))
	for i, a := range args {
		shown[i] = a
		if s, ok := a.(Safer); ok && !showSecrets {
			shown[i] = s.SafeString()

			continue
		}
		if e, ok := a.(error); ok {
			shown[i] = e.Error()
		}
	}
	again := func() { println(len(shown)) }
	logger.Printf(fmt.Sprintf("%d %s", len(args), format), shown...)
	if showSecrets {
		again()
	}
}

// Trace is a wrapper of the wrapper, by a variable.
func Trace(format string, args ...any) { write(format, args...) }

// Each fills a list by cases.
func Each(args ...any) {
	var shown []any
	for _, a := range args {
		switch a := a.(type) {
		case string:
			shown = append(shown, a)
		case Safer:
			shown = append(shown, a.SafeString())
		default:
			shown = append(shown, fmt.Sprintf("%v", a))
		}
	}
	log.Print(shown...)
}

// InPlace writes over what it was given.
func InPlace(args ...any) {
	for i := range args {
		if s, ok := args[i].(Safer); ok {
			args[i] = s.SafeString()
		}
	}
	log.Print(args...)
}

// One is given one value.
func One(v any) {
	log.Print(safe(v))
}

func safe(v any) any {
	if s, ok := v.(Safer); ok {
		return s.SafeString()
	}
	return v
}

// Both logs the value after its text.
func Both(args ...any) {
	var shown []any
	for _, a := range args {
		if s, ok := a.(Safer); ok {
			shown = append(shown, s.SafeString())
		}
		shown = append(shown, a)
	}
	log.Print(shown...)
}

// Some asks only where a caller says so.
func Some(hide bool, args ...any) {
	for i, a := range args {
		if s, ok := a.(Safer); ok && hide {
			args[i] = s.SafeString()
		}
	}
	log.Print(args...)
}

// Late asks when all has been logged.
func Late(args ...any) {
	log.Print(args...)
	for i, a := range args {
		if s, ok := a.(Safer); ok {
			args[i] = s.SafeString()
		}
	}
}

// Plain asks nobody.
func Plain(args ...any) { log.Print(args...) }
