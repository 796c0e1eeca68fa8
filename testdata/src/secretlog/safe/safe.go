// Package safe logs by loggers of the program that ask what they are given for a text without secrets.
package safe

import (
	"fmt"

	"secretlog/safe/trace"
)

type account struct{ Name, Password string }

func (account) SafeString() string { return "account" }

type user struct{ Name, Password string }

func asked(password string, a account) {
	trace.Log("login with %s", trace.Password(password))
	trace.Trace("login with %s", trace.Password(password))
	trace.Each("login with", trace.Password(password))
	trace.InPlace("login with", trace.Password(password))
	trace.One(trace.Password(password))
	trace.Log("login of %v", a)
	trace.Each("login of", &a)
	trace.One(a)
	local("login of", a)
}

func local(args ...any) {
	for i, a := range args {
		if s, ok := a.(interface{ SafeString() string }); ok {
			args[i] = s.SafeString()
		}
	}
	trace.Plain(args...)
}

func hasNoMethod(password string, u user) {
	trace.Log("login with %s", password)              // want `parameter password reaches \(\*log.Logger\).Printf and is logged`
	trace.Trace("login with %s", password)            // want `parameter password reaches \(\*log.Logger\).Printf and is logged`
	trace.Each("login with", password)                // want `parameter password reaches log.Print and is logged`
	trace.InPlace("login with", password)             // want `parameter password reaches log.Print and is logged`
	trace.One(password)                               // want `parameter password reaches log.Print and is logged`
	trace.Log("login of %v", u)                       // want `field Password of user reaches \(\*log.Logger\).Printf with all other fields`
	trace.Log("%s %s", trace.Password("x"), password) // want `parameter password reaches \(\*log.Logger\).Printf and is logged`
	local("login of", u)                              // want `field Password of user reaches log.Print with all other fields`
}

func tellsAllTheSame(token string) {
	trace.Log("login with %s", trace.Token(token)) // want `parameter token reaches \(\*log.Logger\).Printf and is logged`
}

func isTextBefore(password string) {
	trace.Log("login with %s", fmt.Sprint(trace.Password(password))) // want `parameter password reaches \(\*log.Logger\).Printf and is logged`
}

func isNotAsked(password string) {
	trace.Both("login with", trace.Password(password))        // want `parameter password reaches log.Print and is logged`
	trace.Some(false, "login with", trace.Password(password)) // want `parameter password reaches log.Print and is logged`
	trace.Late("login with", trace.Password(password))        // want `parameter password reaches log.Print and is logged`
	trace.Plain("login with", trace.Password(password))       // want `parameter password reaches log.Print and is logged`
}
