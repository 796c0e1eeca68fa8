package reach

import "strings"

// outsideName is the name of the node of a package that the graph has no declarations of.
const outsideName = "\x00outside"

// splitKey returns the package and the name that a key is made of.
func splitKey(key string) (pkg, name string) {
	pkg, name, _ = strings.Cut(key, "\x00")
	return pkg, name
}

// anyMethod returns the name of the method that a node of an interface's stands for.
func anyMethod(name string) (string, bool) { return strings.CutPrefix(name, "\x00any.") }

func cutMethod(name string) (receiver, method string, ok bool) { return strings.Cut(name, ".") }

// siteChanged reports whether what is written or called at a site has changed.
func (j *Judge) siteChanged(s *site, strict bool) bool {
	if !j.changed[s.owner] {
		return false
	}
	return strict && (s.locals || s.params) || !strings.Contains(j.old[s.owner], s.text)
}

// lostName reports whether a declaration that is gone or was different may have been, or have written, what is reached by
// this name now: a method that hid the one of an embedded struct, or an assignment in an init that is gone.
func (j *Judge) lostName(pkg, name string) bool {
	last := lastName(name)
	if pkg == "" {
		_, method := anyMethod(name)
		return method && j.gone.declared.has(last, "") || !method && len(j.gone.declared[last]) > 0
	}
	dir := j.graph.dirs[pkg]
	return j.gone.written.has(last, dir) || j.gone.declared.has(last, dir)
}
