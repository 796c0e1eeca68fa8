package driver

import (
	"fmt"

	"github.com/secvet/secvet/internal/redact"
)

// The statuses that secvet exits with, besides 0 for a clean run.
const (
	exitFindings = 1
	exitFailure  = 2
)

// An Error ends the command with a status of its own. Its text says what to do next.
type Error struct {
	text string
	code int
}

// Error returns the text for the user; it is empty where the report has said everything.
func (e *Error) Error() string { return e.text }

// ExitCode returns the status to exit with.
func (e *Error) ExitCode() int { return e.code }

// ExitWith returns an error that has been reported already and only sets the status.
func ExitWith(code int) *Error {
	if code < exitFindings {
		code = exitFailure // killed by a signal
	}
	return &Error{code: code}
}

// Usagef returns an error for a command line that cannot be understood.
func Usagef(format string, args ...any) *Error {
	return &Error{fmt.Sprintf(format, args...) + "\nRun 'secvet help' for usage.", exitFailure}
}

// failuref returns an error for a run that could not be done.
func failuref(format string, args ...any) *Error {
	return &Error{fmt.Sprintf(format, args...), exitFailure}
}

// quoting returns what the go command says without the constants that it quotes.
func quoting(said any) string { return redact.Text(fmt.Sprint(said), redact.Compiler, nil) }
