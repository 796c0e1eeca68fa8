package reach

import (
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/packages"
)

// compareModules finds the modules that the files of the go command name otherwise than in the base. What a line says that is
// neither a requirement nor a replacement, such as Go's version, is about everything.
func (j *Judge) compareModules() {
	mods := make(map[string]string) // the version that is used, by module
	files := make(set)
	packages.Visit(j.roots, nil, func(p *packages.Package) {
		if m := p.Module; m != nil {
			mods[m.Path] = m.Version
			if m.Replace != nil {
				mods[m.Replace.Path] = m.Replace.Version
			}
			if rel, inside := j.changes.place(m.GoMod); inside && m.GoMod != "" {
				files.add(rel)
			}
		}
	})
	for name := range files {
		if !j.changes.Base[name] {
			j.everything = true // there was no such module
		}
		if change, ok := j.changes.Files[name]; ok {
			j.modFile(string(change.Old), string(change.New))
		}
	}
	for name, change := range j.changes.Files {
		if strings.HasSuffix(name, ".sum") {
			for _, line := range differing(string(change.Old), string(change.New)) {
				if w := strings.Fields(line); len(w) > 1 && mods[w[0]] == strings.TrimSuffix(w[1], "/go.mod") {
					j.modules.add(w[0])
				}
			}
		}
	}
}

// modFile compares two texts of a go.mod.
func (j *Judge) modFile(before, after string) {
	for _, line := range differing(before, after) {
		line, _, _ = strings.Cut(line, "//")
		w := strings.Fields(line)
		if len(w) > 0 && (w[0] == "require" || w[0] == "replace" || w[0] == "exclude") {
			w = w[1:]
		}
		switch {
		case len(w) == 0 || len(w) == 1 && strings.Trim(w[0], "()") == "":
		case len(w) >= 2 && (strings.HasPrefix(w[1], "v") || w[1] == "=>"):
			j.modules.add(w[0])
		default:
			j.everything = true
		}
	}
}

// differing returns the lines that only one of two texts has, or has more often.
func differing(before, after string) []string {
	count := make(map[string]int)
	for line := range strings.Lines(before) {
		count[strings.TrimSpace(line)]++
	}
	var list []string
	for line := range strings.Lines(after) {
		line = strings.TrimSpace(line)
		if count[line]--; count[line] < 0 {
			list = append(list, line)
		}
	}
	for line, n := range count {
		if n > 0 {
			list = append(list, line)
		}
	}
	return list
}

// outsideDiffers reports whether a package that the program was not asked to analyze is not as it was, or one that it imports: its
// module has another version, or its files lie in the repository and have changed, as those in a folder "vendor".
func (j *Judge) outsideDiffers(pkg string) bool {
	p := j.graph.paths[pkg]
	if p == nil {
		return pkg != "unsafe" && pkg != "C"
	}
	if known, ok := j.outside[p]; ok {
		return known
	}
	j.outside[p] = false // on the way; imports make no circles
	differs := p.Module != nil && (j.modules[p.Module.Path] || p.Module.Replace != nil && j.modules[p.Module.Replace.Path])
	if _, inside := j.changes.place(filepath.Join(p.Dir, "x")); inside || p.Dir == "" {
		differs = differs || j.folderDiffers(p)
	}
	for _, imported := range p.Imports {
		differs = differs || j.outsideDiffers(imported.PkgPath)
	}
	j.outside[p] = differs
	return differs
}
