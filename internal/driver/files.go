package driver

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/disk"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/git"
	"github.com/secvet/secvet/internal/rule"
)

// A FileSearch looks for flaws in files of the repository that are no Go source.
type FileSearch struct {
	Analyzer string                 // that the findings are told as
	Wants    func(name string) bool // whether to read a file of this name, which has slashes
	MaxSize  int64                  // of a file that is read

	// Tracked returns the names of the files below a folder; nil asks git.
	Tracked func(dir string) ([]string, error)

	// Search returns findings with their category, message, lines and columns, and what it did not search closely, as
	// part of a sentence.
	Search func(name string, data []byte) (found []finding.Finding, skipped string)
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
	budget := &allowance{files: maxFiles, bytes: maxFileBytes}
	for _, dir := range moduleDirs(roots, names.base) {
		skip := func(name, why string) {
			result.Omit(finding.Unread, "-files: "+why, names.short(filepath.Join(dir, filepath.FromSlash(name))))
		}
		found, err := searchDir(dir, search, budget, skip)
		if err != nil {
			result.Problems = append(result.Problems, finding.Problem{Package: names.short(dir), Message: "files cannot be searched: " + err.Error()})
		}
		for _, f := range found {
			detail, ok := r.Decode(f.Category)
			f.Analyzer = search.Analyzer
			f.Pos.File = names.short(f.Pos.File)
			f.End.File = f.Pos.File
			switch {
			case ok && opts.Choices[search.Analyzer].Wants(detail):
				f.Describe(r, detail)
				result.Findings = append(result.Findings, f)
			case ok && (rule.Choice{}).Wants(detail):
				f.Describe(r, detail)
				result.Unwanted = append(result.Unwanted, f)
			}
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

// An allowance is what may still be read.
type allowance struct {
	files int
	bytes int64
}

func (b *allowance) spent() bool { return b.files <= 0 || b.bytes <= 0 }

// searchDir searches the tracked files below a folder. Files are opened through an os.Root, so that no link leads out of it.
func searchDir(dir string, search *FileSearch, budget *allowance, skip func(name, why string)) ([]finding.Finding, error) {
	list := trackedFiles
	if search.Tracked != nil {
		list = search.Tracked
	}
	tracked, err := list(dir)
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
		data, err := readRegular(root, filepath.FromSlash(name), search.MaxSize)
		budget.files--
		budget.bytes -= int64(len(data))
		if err != nil {
			skip(name, err.Error())
			continue
		}
		found, skipped := search.Search(name, data)
		if skipped != "" {
			skip(name, skipped)
		}
		for _, f := range found {
			f.Pos.File = filepath.Join(dir, filepath.FromSlash(name))
			all = append(all, f)
		}
	}
	return all, nil
}

// readRegular reads a file that is neither a link nor a device and not too large.
// Its errors are parts of a sentence and do not name the file.
func readRegular(root *os.Root, name string, maxSize int64) ([]byte, error) {
	info, err := root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, errors.New("not in the work tree")
	case err != nil:
		return nil, errors.New("behind a link, or not readable")
	case info.Mode()&fs.ModeSymlink != 0:
		return nil, errors.New("a link, which is not followed")
	case !info.Mode().IsRegular():
		return nil, errors.New("no regular file")
	case info.Size() > maxSize:
		return nil, fmt.Errorf("larger than %d KiB", maxSize>>10)
	}
	data, err := disk.ReadPlain(root, name, maxSize)
	if err != nil {
		return nil, errors.New("not readable")
	}
	return data, nil
}

// trackedFiles returns the names of the regular files below a folder that git tracks, with slashes.
func trackedFiles(dir string) ([]string, error) {
	repo, err := git.Open(dir)
	if err != nil {
		return nil, err
	}
	all, err := repo.Tracked()
	if err != nil {
		return nil, err
	}
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return nil, err
	}
	below, err := filepath.Rel(repo.Root(), real)
	if err != nil {
		return nil, err
	}
	prefix := ""
	if below != "." {
		prefix = filepath.ToSlash(below) + "/"
	}
	var list []string
	for _, e := range all {
		if name, ok := strings.CutPrefix(e.Path, prefix); ok && e.IsFile() {
			list = append(list, name)
		}
	}
	return list, nil
}
