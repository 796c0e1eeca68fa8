// Package gitdiff finds the lines that have changed since a revision, by asking git.
//
// A revision is the user's word and never becomes an option of git; drivers and hooks that a repository may
// name for showing differences do not run.
package gitdiff

import (
	"bytes"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// Changes are the lines of a working tree that differ from a revision.
type Changes struct {
	root  string
	lines map[string][]span // by the name from the root
}

// A span is a range of lines; a last line of 0 means all.
type span struct{ first, last int }

// Since returns what has changed in the repository around dir since rev: committed, staged, or neither. In a file that
// has another name now, that is what has changed besides.
func Since(dir, rev string) (*Changes, error) {
	if rev == "" || strings.HasPrefix(rev, "-") {
		return nil, fmt.Errorf("%q is no revision; name a commit, tag or branch, as origin/main", rev)
	}
	top, err := git(dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, fmt.Errorf("%w; is this a git repository, and git on PATH?", err)
	}
	root := filepath.FromSlash(strings.TrimRight(top, "\r\n"))
	commit, err := git(root, "rev-parse", "--verify", "--quiet", rev+"^{commit}")
	if err != nil {
		return nil, fmt.Errorf("there is no revision %q here; in a shallow clone, fetch it first", rev)
	}
	diff, err := git(root, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames",
		"--ignore-submodules=all", "--src-prefix=a/", "--dst-prefix=b/", strings.TrimSpace(commit), "--")
	if err != nil {
		return nil, err
	}
	c := &Changes{root: real(root), lines: make(map[string][]span)}
	if err := c.parse(diff); err != nil {
		return nil, err
	}
	untracked, err := git(root, "ls-files", "--others", "--exclude-standard", "-z")
	if err != nil {
		return nil, err
	}
	for name := range strings.SplitSeq(untracked, "\x00") {
		if name != "" {
			c.lines[name] = []span{{1, 0}}
		}
	}
	return c, nil
}

// git runs a command of git that only reads.
func git(dir string, args ...string) (string, error) {
	cmd := exec.Command("git", append([]string{"--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"}, args...)...)
	cmd.Dir = dir
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("git %s: %w %s", args[0], err, strings.TrimSpace(stderr.String()))
	}
	return stdout.String(), nil
}

// parse reads a difference without context. The lines of a hunk are counted, since they can look like
// anything.
func (c *Changes) parse(diff string) error {
	name, skip := "", 0
	for line := range strings.Lines(diff) {
		switch {
		case strings.HasPrefix(line, `\`): // no newline at the end of the file
		case skip > 0:
			skip--
		case strings.HasPrefix(line, "+++ "):
			name = fileName(strings.TrimRight(line[len("+++ "):], "\r\n"))
		case strings.HasPrefix(line, "@@ "):
			removed, first, added, err := hunk(line)
			if err != nil {
				return err
			}
			skip = removed + added
			c.add(name, first, added)
		}
	}
	return nil
}

// add notes a hunk. Where lines were only removed, those around the gap count as changed: what was removed may
// have been a check.
func (c *Changes) add(name string, first, added int) {
	switch {
	case name == "":
	case added == 0:
		c.lines[name] = append(c.lines[name], span{first, first + 1})
	default:
		c.lines[name] = append(c.lines[name], span{first, first + added - 1})
	}
}

// fileName returns the name behind "+++ ", "" for a file that is gone.
func fileName(s string) string {
	if strings.HasPrefix(s, `"`) {
		if text, err := strconv.Unquote(s); err == nil {
			s = text
		}
	}
	s, _ = strings.CutSuffix(s, "\t") // behind names with spaces
	name, ok := strings.CutPrefix(s, "b/")
	if !ok {
		return ""
	}
	return name
}

// hunk reads "@@ -removed +first,added @@".
func hunk(line string) (removed, first, added int, err error) {
	words := strings.Fields(line)
	if len(words) < 3 || len(words[1]) < 2 || len(words[2]) < 2 {
		return 0, 0, 0, errors.New("git diff printed what secvet does not understand")
	}
	_, removed, err = numbers(words[1][1:])
	if err == nil {
		first, added, err = numbers(words[2][1:])
	}
	return removed, first, added, err
}

// numbers reads "first,count" or "first".
func numbers(s string) (first, count int, err error) {
	a, b, both := strings.Cut(s, ",")
	if count = 1; both {
		if count, err = strconv.Atoi(b); err != nil {
			return 0, 0, err
		}
	}
	first, err = strconv.Atoi(a)
	return first, count, err
}

// Touch reports whether one of the lines of a file from first to last has changed.
func (c *Changes) Touch(file string, first, last int) bool {
	abs, err := filepath.Abs(file)
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(c.root, real(abs))
	if err != nil {
		return false
	}
	for _, s := range c.lines[filepath.ToSlash(rel)] {
		if last >= s.first && (s.last == 0 || first <= s.last) {
			return true
		}
	}
	return false
}

// real follows links, as git does for the repository's folder.
func real(name string) string {
	if followed, err := filepath.EvalSymlinks(name); err == nil {
		return followed
	}
	return name
}
