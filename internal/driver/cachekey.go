package driver

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/summary"
)

// keys computes the names under which packages' summaries are kept.
type keys struct {
	tool   string // what makes the summaries, computed when first needed
	models string // what identifies the user's models
	known  map[*packages.Package]string
}

// key returns the name for a package's summaries, "" if they are not to be kept because the package's
// source may change under the same version. A package's summaries depend on those of what it imports,
// so its key does as well. Build tags and cgo show in the names of the files that they select.
func (k *keys) key(pkg *packages.Package) string {
	if key, ok := k.known[pkg]; ok {
		return key
	}
	key := k.compute(pkg)
	k.known[pkg] = key
	return key
}

func (k *keys) compute(pkg *packages.Package) string {
	version := immutableVersion(pkg)
	if version == "" {
		return ""
	}
	h := sha256.New()
	k.writeTool(h)
	fmt.Fprintln(h, runtime.Version(), cmp.Or(os.Getenv("GOOS"), runtime.GOOS), cmp.Or(os.Getenv("GOARCH"), runtime.GOARCH))
	fmt.Fprintln(h, version, pkg.Module.GoVersion, pkg.PkgPath)
	for _, file := range pkg.CompiledGoFiles {
		fmt.Fprintln(h, "file", filepath.Base(file))
	}
	var imports []string
	for path, dep := range pkg.Imports {
		if dep.Module == nil {
			continue // the standard library: its version is that of Go
		}
		key := k.key(dep)
		if key == "" {
			return ""
		}
		imports = append(imports, path+" "+key)
	}
	slices.Sort(imports)
	fmt.Fprintln(h, strings.Join(imports, "\n"))
	return hex.EncodeToString(h.Sum(nil))
}

// immutableVersion returns "module@version" where that says what the source is: for a package that
// lies in the module cache. A folder that stands in for a module, a vendored copy and the main module
// can be edited.
func immutableVersion(pkg *packages.Package) string {
	m := pkg.Module
	if m != nil && m.Replace != nil {
		m = m.Replace
	}
	if m == nil || m.Main || m.Version == "" || m.Dir == "" {
		return ""
	}
	if !strings.Contains(filepath.Base(m.Dir), "@") || !strings.HasPrefix(pkg.Dir, m.Dir) {
		return ""
	}
	return m.Path + "@" + m.Version
}

// writeTool writes what identifies the engine and the models: their version where this program was
// built from a released one, else the content of the program, since its source is being worked on.
func (k *keys) writeTool(h hash.Hash) {
	if k.tool == "" {
		k.tool = cmp.Or(releasedTool(), executableHash())
	}
	fmt.Fprintln(h, "format", summary.FormatVersion, k.tool, k.models)
}

// releasedTool returns the versions of secvet and of what it builds on, "" for a build of a working tree.
func releasedTool() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	var id, tool string
	for _, m := range append(info.Deps, &info.Main) {
		switch m.Path {
		case "github.com/secvet/secvet":
			tool = m.Sum
			id += m.Path + m.Version + m.Sum
		case "golang.org/x/tools":
			id += m.Path + m.Version + m.Sum
		}
	}
	if tool == "" {
		return "" // a module has a checksum only if it came from the module cache
	}
	return id
}

// executableHash hashes the running program; without it, nothing that another program kept is used.
func executableHash() string {
	h := sha256.New()
	name, err := os.Executable()
	if err == nil {
		var f *os.File
		if f, err = os.Open(name); err == nil {
			_, err = io.Copy(h, f)
			f.Close()
		}
	}
	if err != nil {
		fmt.Fprintln(h, os.Getpid(), err)
	}
	return hex.EncodeToString(h.Sum(nil))
}
