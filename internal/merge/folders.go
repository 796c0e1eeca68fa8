package merge

import (
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// folders finds the files that a log names on this machine, which is not always the one where it was made.
type folders struct {
	opts  Options
	bases map[string]sarifArtifact
}

// name returns a file's name as findings have it, and whether the file is of a library: then the name is only
// to be read.
func (f folders) name(a *sarifArtifact) (string, bool) {
	if len(a.URI) > maxURI {
		return cut(a.URI, maxName), false // no system has such a file
	}
	base := strings.ToUpper(cut(a.Base, maxName))
	if strings.Contains(base, "GOMODCACHE") || strings.Contains(base, "GOROOT") || strings.Contains(base, "GOMODULES") {
		return uriPath(a.URI), true
	}
	full := f.resolve(a, 0)
	if full == "" {
		return "", false
	}
	if filepath.IsAbs(full) && exists(full) {
		return f.short(full), false
	}
	// The log is of another machine: what is below one of its folders is below one of ours.
	rel := uriPath(a.URI)
	if path.IsAbs(rel) {
		rel = strings.TrimPrefix(strings.TrimPrefix(rel, f.baseOf("%SRCROOT%")), "/")
	}
	for _, dir := range []string{f.opts.Base, f.opts.Dir, f.opts.Root} {
		if full := filepath.Join(dir, filepath.FromSlash(rel)); dir != "" && exists(full) {
			return f.short(full), false
		}
	}
	if filepath.IsAbs(full) {
		return f.short(full), false
	}
	return f.short(filepath.Join(f.opts.Root, filepath.FromSlash(rel))), false
}

// maxBases bounds the chain of folders that are relative to others.
const maxBases = 8

// resolve returns the path that a URI stands for with the log's own folders.
func (f folders) resolve(a *sarifArtifact, depth int) string {
	name := uriPath(a.URI)
	if strings.HasPrefix(a.URI, "file:") || path.IsAbs(name) || a.Base == "" || depth == maxBases {
		return filepath.FromSlash(name)
	}
	base, ok := f.bases[a.Base]
	if !ok || base.URI == "" || len(base.URI) > maxURI {
		return filepath.FromSlash(name)
	}
	return filepath.Join(f.resolve(&base, depth+1), filepath.FromSlash(name))
}

// baseOf returns the path of one of the log's folders.
func (f folders) baseOf(id string) string {
	base := f.bases[id]
	return filepath.ToSlash(f.resolve(&base, 0))
}

// short returns the name of a file relative to the current folder, if it is below it.
func (f folders) short(full string) string {
	rel, err := filepath.Rel(f.opts.Dir, full)
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return full
	}
	return rel
}

// uriPath returns the path in a URI, or the text itself where it is no URI: some tools write paths.
func uriPath(uri string) string {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "" && u.Scheme != "file" {
		return strings.ReplaceAll(uri, `\`, "/")
	}
	name := u.Path
	if len(name) > 2 && name[0] == '/' && name[2] == ':' {
		name = name[1:] // file:///C:/src
	}
	return name
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
