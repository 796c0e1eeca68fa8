package flow

import (
	"strings"

	"github.com/secvet/secvet/internal/summary"
)

// Interpreter returns the program that runs a text which is no shell's command line, such as psql, and its option for that:
// "" and "" if a shell is to run the text.
func Interpreter(sink summary.Sink) (program, option string) {
	program, option, _ = strings.Cut(sink.Given, "\x00")
	return program, option
}

// Redaction returns the method by which a type hides its secret, though not from this sink: "String" for a type whose String
// method hides it and that is written as JSON. It is "" if the type hides nothing. onlyJSON says that the sink is a logger of
// log/slog, which shows the secret only if its handler writes JSON.
func Redaction(sink summary.Sink) (method string, onlyJSON bool) {
	return strings.CutPrefix(sink.Given, "JSON: ")
}

// IsUsers reports whether what arrives at a sink is shown to who runs the program, who has asked for it.
func IsUsers(sink summary.Sink) bool {
	return strings.HasPrefix(sink.Callee, "fmt.Print") || strings.HasSuffix(sink.Callee, "to os.Stdout")
}

// IsDocument reports whether a sink is a part of a query that is a document, as MongoDB's are, and no text.
func IsDocument(sink summary.Sink) bool { return strings.HasPrefix(sink.Callee, "bson.") }
