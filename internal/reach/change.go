package reach

import (
	"go/ast"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// Changes say how the files of a repository differ from those of its base. Names are from the repository's folder, with
// slashes.
type Changes struct {
	Root  string            // the folder, without links in its name
	Base  map[string]bool   // the files that the base had
	Files map[string]Change // those of them that are different now or gone
}

// A Change is one file's.
type Change struct {
	Old, New []byte
	Gone     bool
}

// place returns the name of a file in Changes, and whether it is a file of the repository at all. A link to a folder of the
// repository is not followed: what is built through it has come with the link.
func (c *Changes) place(name string) (string, bool) {
	if !filepath.IsAbs(name) {
		return filepath.ToSlash(name), false
	}
	for _, n := range []string{name, real(name)} {
		if rel, err := filepath.Rel(c.Root, n); err == nil && filepath.IsLocal(rel) {
			return filepath.ToSlash(rel), true
		}
	}
	return filepath.ToSlash(name), false
}

// real returns the name of a file with the links on the way to its folder followed.
func real(name string) string {
	dir, err := filepath.EvalSymlinks(filepath.Dir(name))
	if err != nil {
		return name
	}
	return filepath.Join(dir, filepath.Base(name))
}

// differs reports whether a file is not as the base had it.
func (c *Changes) differs(name string) bool {
	rel, inside := c.place(name)
	_, changed := c.Files[rel]
	return inside && (changed || !c.Base[rel])
}

// compare finds which declarations have changed, and what is gone.
func (j *Judge) compare() {
	for _, name := range slices.Sorted(maps.Keys(j.graph.files)) {
		j.compareFile(name, j.graph.files[name])
	}
	for name, change := range j.changes.Files {
		switch base := path.Base(name); {
		case base == "go.work" || base == "go.mod" && change.Gone:
			j.everything = true
		case strings.HasSuffix(name, ".go") && j.graph.files[name] == nil && !j.renamed[name] && (j.tests || !strings.HasSuffix(name, "_test.go")):
			_, _, before := parse(change.Old)
			_, _, after := parse(change.New)
			now, old := changed(before, after)
			j.lost(name, old, now, after)
		}
	}
	for _, p := range j.graph.loaded {
		j.comparePackage(p)
	}
	j.compareModules()
}

// compareFile compares a file of the program.
func (j *Judge) compareFile(name string, decls []*decl) {
	change, differs := j.changes.Files[name]
	if !differs && (j.changes.Base[name] || filepath.IsAbs(filepath.FromSlash(name))) {
		return // as it was, or outside of the repository
	}
	if !differs {
		change.Old = j.renamedFrom(name)
	}
	_, _, before := parse(change.Old)
	now, old := changed(before, j.graph.layouts[name])
	j.lost(name, old, now, j.graph.layouts[name])
	parts := make(map[*part]bool)
	for _, p := range now {
		parts[p] = true
	}
	for _, d := range decls {
		if parts[d.part] {
			j.changed[d] = true
			j.old[d] = oldText(d, before)
		}
	}
}

// renamedFrom returns the text of the file that a new one was called before: the one of its folder that is gone and has most
// of its declarations, if that is more than half of them. A name with an underscore can say when a file is built.
func (j *Judge) renamedFrom(name string) (text []byte) {
	if strings.Contains(path.Base(name), "_") {
		return nil
	}
	after := j.graph.layouts[name]
	best, most := "", declarations(after.parts)/2
	for _, other := range slices.Sorted(maps.Keys(j.changes.Files)) {
		change := j.changes.Files[other]
		if !change.Gone || j.renamed[other] || folderOf(other) != folderOf(name) || strings.Contains(path.Base(other), "_") || !strings.HasSuffix(other, ".go") {
			continue
		}
		_, _, before := parse(change.Old)
		now, _ := changed(before, after)
		if same := declarations(after.parts) - declarations(now); same > most {
			best, most, text = other, same, change.Old
		}
	}
	if best != "" {
		j.renamed[best] = true
	}
	return text
}

// declarations returns how many parts are no imports.
func declarations(parts []*part) (n int) {
	for _, p := range parts {
		if !p.isImport() {
			n++
		}
	}
	return n
}

// oldText returns the words of the declarations of the same names in the base.
func oldText(d *decl, before layout) string {
	var b strings.Builder
	for _, p := range before.parts {
		if strings.Join(p.names, " ") == strings.Join(d.names, " ") {
			b.WriteString(words(p.source))
		}
	}
	return b.String()
}

// comparePackage looks at the files of a package that are no Go source but become part of it.
func (j *Judge) comparePackage(p *packages.Package) {
	embeds := j.anyDiffers(p.EmbedFiles)
	other := j.anyDiffers(p.OtherFiles)
	cgo := p.TypesInfo != nil && len(p.CompiledGoFiles) > 0 && !sameFiles(p.GoFiles, p.CompiledGoFiles) && j.folderDiffers(p)
	if !embeds && !other && !cgo {
		return
	}
	for _, d := range j.graph.byPackage[p.PkgPath] {
		fn, isFunc := d.node.(*ast.FuncDecl)
		if cgo || embeds && strings.Contains(d.text, "//go:embed") || other && isFunc && fn.Body == nil {
			j.changed[d] = true
		}
	}
}

func sameFiles(a, b []string) bool {
	return strings.Join(a, "\x00") == strings.Join(b, "\x00")
}

func (j *Judge) anyDiffers(names []string) bool {
	for _, n := range names {
		if j.changes.differs(n) {
			return true
		}
	}
	return false
}

// folderDiffers reports whether a package's files are not as the base had them, or others were there.
func (j *Judge) folderDiffers(p *packages.Package) bool {
	for _, files := range [][]string{p.GoFiles, p.OtherFiles, p.EmbedFiles} {
		if j.anyDiffers(files) {
			return true
		}
	}
	dir := p.Dir
	if dir == "" && len(p.GoFiles) > 0 {
		dir = filepath.Dir(p.GoFiles[0])
	}
	rel, inside := j.changes.place(filepath.Join(dir, "x"))
	for name := range j.changes.Files {
		if inside && folderOf(name) == folderOf(rel) {
			return true
		}
	}
	return false
}
