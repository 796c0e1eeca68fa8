package fallback

import (
	"cmp"
	"errors"
	"fmt"
	"os"
)

// What is refused stands in a list that a loop goes over, or in a table.
type weakSettings struct {
	sessionSecret, csrfSecret, hookSecret, mailSecret, otherSecret string
}

const sampleSecret = "sample-signing-key"

func loadWeak() weakSettings {
	return weakSettings{
		sessionSecret: cmp.Or(os.Getenv("SESSION_SECRET"), sampleSecret),
		csrfSecret:    cmp.Or(os.Getenv("CSRF_SECRET"), "csrf-9fk2l"),
		hookSecret:    cmp.Or(os.Getenv("HOOK_SECRET"), "hook-7dj3w"),
		mailSecret:    cmp.Or(os.Getenv("MAIL_SECRET"), "mail-4js8q"),
		otherSecret:   cmp.Or(os.Getenv("OTHER_SECRET"), "other-5kd7s"), // want `hardcoded fallback for secret "OTHER_SECRET"`
	}
}

var errWeak = errors.New("a secret is not set")

func (s *weakSettings) validate() error {
	for _, weak := range []string{"", sampleSecret, "secret"} {
		if s.sessionSecret == weak {
			return fmt.Errorf("SESSION_SECRET has to be set")
		}
	}
	known := map[string]bool{"csrf-9fk2l": true}
	for weak := range known {
		if weak == s.csrfSecret {
			return errWeak
		}
	}
	for _, c := range []struct{ name, value, weak string }{
		{"HOOK_SECRET", s.hookSecret, "hook-7dj3w"},
		{"NAME", "x", "other-5kd7s"},
	} {
		if c.value == c.weak {
			return fmt.Errorf("%s has to be set", c.name)
		}
	}
	var errs []error
	if s.mailSecret == "mail-4js8q" {
		errs = append(errs, errWeak)
	}
	for _, other := range []string{"other-5kd7s"} {
		if s.otherSecret == other {
			fmt.Println("OTHER_SECRET is weak")
		}
	}
	return errors.Join(errs...)
}
