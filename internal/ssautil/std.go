package ssautil

import (
	"strings"
)

// IsStd reports whether an import path is of the standard library. The analysis does nothing there: models describe it.
// The list is what decides, because not every driver says which module a package is of:
//
//	encoding/json      // std: its first element is in the list
//	example.com/hash   // not, since the first element is a host
//	flags/internal     // not, although it has no host: a module of its own name
//	cmd/go/internal/x  // not: nobody imports the go command, and who works on it asks for its packages by name
func IsStd(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	switch first {
	case "archive", "bufio", "builtin", "bytes", "cmp", "compress", "container", "context", "crypto",
		"database", "debug", "embed", "encoding", "errors", "expvar", "flag", "fmt", "go", "hash", "html",
		"image", "index", "internal", "io", "iter", "log", "maps", "math", "mime", "net", "os", "path",
		"plugin", "reflect", "regexp", "runtime", "slices", "sort", "strconv", "strings", "structs", "sync",
		"syscall", "testing", "text", "time", "unicode", "unique", "unsafe", "vendor", "weak":
		return true
	}
	return false
}
