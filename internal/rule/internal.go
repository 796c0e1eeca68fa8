package rule

import "strings"

// IsInternal reports whether only the module itself can import a package of some path, so that all who call its functions are of the
// module. The slashes make whole elements of the path be compared: example.com/internals is no internal package.
func IsInternal(path string) bool { return strings.Contains("/"+path+"/", "/internal/") }
