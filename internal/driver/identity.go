package driver

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/load"
)

// identities returns, for each package that is wanted, what tells it from any other: what is known of it before anything
// is built or parsed, and what is in its files. Two programs with the same identities and the same environment are the
// same to secvet. It returns false if a file cannot be read.
func identities(p *load.Program, wanted func(*packages.Package) bool) (list []string, ok bool) {
	for _, pkg := range p.All() {
		if !wanted(pkg) {
			continue
		}
		text, err := identity(p, pkg)
		if err != nil {
			return nil, false
		}
		list = append(list, text)
	}
	slices.Sort(list)
	return list, true
}

// identity describes one package. Its files are
//
//   - read, if it is analyzed, or may be edited as the main module, a folder in the place of a module and a vendored copy;
//   - named, if the version of its module says what is in them;
//   - looked at from outside, as make does, if they are of the standard library: they change with Go, in other folders or
//     at another time.
//
// What cgo makes of files that are read is read too, since it depends on headers elsewhere. For a package that is not
// analyzed that is not known yet, and does not matter: what it has of C, others cannot name.
func identity(p *load.Program, pkg *packages.Package) (string, error) {
	var b strings.Builder
	version := immutableVersion(pkg)
	fmt.Fprintf(&b, "%s %s %s\n", pkg.ID, pkg.Name, version)
	if pkg.Module != nil {
		fmt.Fprintln(&b, pkg.Module.Path, pkg.Module.GoVersion, pkg.Module.Main)
	}
	for _, err := range pkg.Errors {
		fmt.Fprintf(&b, "error %q %q\n", err.Pos, err.Msg)
	}
	var imports []string
	for path, dep := range pkg.Imports {
		imports = append(imports, path+" "+dep.ID)
	}
	slices.Sort(imports)
	fmt.Fprintln(&b, imports)
	files := [][]string{pkg.GoFiles, pkg.EmbedFiles}
	describe := func(name string) (string, error) {
		text, err := p.Text(name)
		return sum(string(text)), err
	}
	switch {
	case p.FromSource(pkg):
		files = append(files, pkg.CompiledGoFiles)
	case version != "":
		describe = func(string) (string, error) { return "", nil }
	case isStandard(pkg):
		describe = describeFile
	default:
		files = append(files, pkg.OtherFiles)
	}
	for _, name := range slices.Concat(files...) {
		text, err := describe(name)
		if err != nil {
			return "", err
		}
		fmt.Fprintln(&b, name, text)
	}
	return b.String(), nil
}

// describeFile describes a file without opening it.
func describeFile(name string) (string, error) {
	info, err := os.Stat(name)
	if err != nil {
		return "", err
	}
	return fmt.Sprint(info.Size(), info.ModTime().UnixNano()), nil
}
