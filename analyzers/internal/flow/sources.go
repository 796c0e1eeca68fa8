package flow

import (
	"strings"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// Name returns the name that a source has in the program: "Password" of a field Password, "token" of a variable token. It is
// for sources of which their name says what they are.
func Name(s *summary.Source) string { return s.Text[strings.LastIndexByte(s.Text, ' ')+1:] }

// Variable returns the name of the variable of the environment that a source is, and "" if it is none or the name is no constant.
func Variable(s *summary.Source) string {
	name, ok := strings.CutPrefix(s.Text, `environment variable "`)
	if !ok {
		return ""
	}
	return strings.TrimSuffix(name, `"`)
}

// IsVariable reports whether a source is a variable of the environment, and not the whole environment.
func IsVariable(s *summary.Source) bool { return local(s, "environment variable") }

// IsEnvironment reports whether a source is the environment that the program was started with, or a part of it.
func IsEnvironment(s *summary.Source) bool { return local(s, "environment") }

// IsCommandLine reports whether a source is what the program was started with: its arguments and flags.
func IsCommandLine(s *summary.Source) bool { return local(s, "command-line ") }

// IsConfiguration reports whether a source is what somebody configured the program with, in a file or by a library for that.
func IsConfiguration(s *summary.Source) bool { return local(s, "configuration") }

// IsDatabase reports whether a source is what a database has returned.
func IsDatabase(s *summary.Source) bool { return local(s, "database value") }

func local(s *summary.Source, begin string) bool {
	return s.Labels&model.Local != 0 && strings.HasPrefix(s.Text, begin)
}

// IsClock reports whether a source is no random generator but what programs use in place of one: the time, or an id that is
// made of it or counted.
func IsClock(s *summary.Source) bool {
	switch s.Text {
	case "time of day", "process id", "UUID of the time", "counted UUID", "xid", "ULID", "NUID", "snowflake id", "sonyflake id",
		"shortid":
		return s.Labels&model.WeakRandom != 0
	}
	return false
}
