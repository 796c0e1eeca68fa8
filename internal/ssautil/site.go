package ssautil

import (
	"go/types"
	"strings"
)

// pkgPath is the import path without the mark of a vendor folder.
func PkgPath(p *types.Package) string {
	path := p.Path()
	if _, after, ok := strings.Cut(path, "/vendor/"); ok {
		return after
	}
	return strings.TrimPrefix(path, "vendor/")
}

func Within(pkg, module string) bool {
	return pkg == module || strings.HasPrefix(pkg, module+"/")
}
