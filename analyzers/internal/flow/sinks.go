package flow

import (
	"strings"

	"github.com/secvet/secvet/internal/summary"
)

// IsUsers reports whether what arrives at a sink is shown to who runs the program, who has asked for it.
func IsUsers(sink summary.Sink) bool {
	return strings.HasPrefix(sink.Callee, "fmt.Print") || strings.HasSuffix(sink.Callee, "to os.Stdout")
}

// IsDocument reports whether a sink is a part of a query that is a document, as MongoDB's are, and no text.
func IsDocument(sink summary.Sink) bool { return strings.HasPrefix(sink.Callee, "bson.") }
