package driver

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
)

// A FileSearch looks for flaws in files of the repository that are no Go source.
type FileSearch struct {
	Analyzer string                 // that the findings are told as
	Wants    func(name string) bool // whether to read a file of this name, which has slashes
	MaxSize  int64                  // of a file that is read

	// Search returns findings with their category, message, lines and columns.
	Search func(name string, data []byte) []finding.Finding
}

// The bounds of what is read: past them the rest is left out, and the result says so.
const (
	maxFiles     = 50_000
	maxFileBytes = 512 << 20
)

// searchFiles adds what the search finds in the files of the modules that git tracks. What git does not track has been
// published nowhere.
func searchFiles(result *finding.Result, opts Options, roots []*packages.Package, names names) {
	search := opts.Files
	var r *rule.Rule
	for _, known := range opts.Rules {
		if known.Name == search.Analyzer {
			r = known
		}
	}
	if r == nil {
		return
	}
	budget := &budget{files: maxFiles, bytes: maxFileBytes}
	for _, dir := range moduleDirs(roots, names.base) {
		found, err := searchDir(dir, search, budget)
		if err != nil {
			result.Problems = append(result.Problems, finding.Problem{Package: names.short(dir), Message: "files cannot be searched: " + err.Error()})
		}
		for _, f := range found {
			detail, ok := r.Decode(f.Category)
			if !ok || !opts.Choices[search.Analyzer].Wants(detail) {
				continue
			}
			f.Analyzer = search.Analyzer
			f.Pos.File = names.short(f.Pos.File)
			f.End.File = f.Pos.File
			f.Describe(r, detail)
			result.Findings = append(result.Findings, f)
		}
	}
	if budget.spent() {
		result.Problems = append(result.Problems, finding.Problem{Package: names.short(names.base), Message: "too many files to search all of them"})
	}
}

// moduleDirs returns the folders of the modules that are analyzed, or the folder to start from.
func moduleDirs(roots []*packages.Package, base string) []string {
	var dirs []string
	seen := make(map[string]bool)
	for _, p := range roots {
		if m := p.Module; m != nil && m.Main && m.Dir != "" && !seen[m.Dir] {
			seen[m.Dir] = true
			dirs = append(dirs, m.Dir)
		}
	}
	if len(dirs) == 0 {
		return []string{base}
	}
	return dirs
}

// A budget is what may still be read.
type budget struct {
	files int
	bytes int64
}

func (b *budget) spent() bool { return b.files <= 0 || b.bytes <= 0 }

// searchDir searches the tracked files below a folder. Files are opened through an os.Root, so that no link leads out of it.
func searchDir(dir string, search *FileSearch, budget *budget) ([]finding.Finding, error) {
	tracked, err := trackedFiles(dir)
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	var all []finding.Finding
	for _, name := range tracked {
		if !search.Wants(name) {
			continue
		}
		if budget.spent() {
			break
		}
		data, ok := readRegular(root, filepath.FromSlash(name), search.MaxSize)
		budget.files--
		budget.bytes -= int64(len(data))
		if !ok {
			continue
		}
		for _, f := range search.Search(name, data) {
			f.Pos.File = filepath.Join(dir, filepath.FromSlash(name))
			all = append(all, f)
		}
	}
	return all, nil
}

// readRegular reads a file that is neither a link nor a device and not too large.
func readRegular(root *os.Root, name string, maxSize int64) ([]byte, bool) {
	info, err := root.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxSize {
		return nil, false
	}
	f, err := root.Open(name)
	if err != nil {
		return nil, false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	return data, err == nil && int64(len(data)) <= maxSize
}

// trackedFiles returns the names of the regular files below a folder that git tracks, with slashes. The repository's own
// settings must not have git run anything.
func trackedFiles(dir string) ([]string, error) {
	cmd := exec.Command("git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath="+os.DevNull, "--no-pager", "--no-optional-locks",
		"ls-files", "-z", "--stage", "--", ".")
	cmd.Dir = dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		if text, _, _ := strings.Cut(strings.TrimSpace(stderr.String()), "\n"); text != "" {
			return nil, failuref("%s", text)
		}
		return nil, err
	}
	var list []string
	for entry := range strings.SplitSeq(string(out), "\x00") {
		about, name, ok := strings.Cut(entry, "\t")
		if !ok || !strings.HasPrefix(about, "100") || len(list) > 0 && list[len(list)-1] == name {
			continue // a link, a submodule, or another side of a merge
		}
		list = append(list, name)
	}
	return list, nil
}
