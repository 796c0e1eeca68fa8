// want package:`(?s)Ask: local,environment "environment variable ..TOKEN_DIR..*" -> result 0.*Box.Set: param 1 -> param 0.0.*Box.Valid: guards param 0.0 for \*.*Clean: param 0 -> result 0 \(clean argument,log,response,path,served,exists,link,headername, built\).*Fill: param 1 -> param 0.0.*Inside: guards param 0 for path,served,exists,link,remove.*Join: param 0 -> result 0 \(built\).*Join: param 1 -> result 0 \(clean url,redirect,location,attribute, built\).*Pair: param 0 -> result 1.*Pair: param 1 -> result 0.*Run: param 1 => sql \(\*sql.DB\).Exec`

// Package summaries has a function for each thing that a summary can say.
package summaries

import (
	"database/sql"
	"os"
	"path/filepath"
)

// Ask returns data of its own.
func Ask() string { return os.Getenv("TOKEN_DIR") }

// Join makes a longer text.
func Join(a, b string) string { return a + "/" + b }

// Clean leaves a file's name of a path.
func Clean(path string) string { return "x" + filepath.Base(path) }

// Pair has two results.
func Pair(a, b string) (string, string) { return b, a }

// Box holds a text.
type Box struct{ Text string }

// Fill writes to what its parameter points to.
func Fill(b *Box, text string) { b.Text = text }

// Set writes to its receiver.
func (b *Box) Set(text string) { b.Text = text }

// Run leads to a sink.
func Run(db *sql.DB, query string) { db.Exec(query) }

// Count has nothing to say.
func Count(s string) int { return len(s) }

// Inside has checked a path where it returns true.
func Inside(path string) bool { return filepath.IsLocal(path) }

// Valid has checked a field.
func (b *Box) Valid() bool { return b.Text == "text" }
