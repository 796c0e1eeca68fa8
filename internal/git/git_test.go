package git_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/git"
)

// A place is a folder that a test works in.
type place struct {
	*testing.T
	dir string
}

// newPlace returns an empty repository.
func newPlace(t *testing.T, format ...string) place {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	p := place{t, dir}
	p.git(append([]string{"init", "-q", "-b", "main"}, format...)...)
	return p
}

func (p place) write(name, text string) {
	p.Helper()
	name = filepath.Join(p.dir, name)
	err := os.MkdirAll(filepath.Dir(name), 0o777)
	if err == nil {
		err = os.WriteFile(name, []byte(text), 0o777)
	}
	if err != nil {
		p.Fatal(err)
	}
}

// git runs a command as the user would, with the user's name.
func (p place) git(args ...string) string {
	p.Helper()
	cmd := exec.Command("git", append([]string{"-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "protocol.file.allow=always"}, args...)...)
	cmd.Dir = p.dir
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "GIT_") })
	out, err := cmd.CombinedOutput()
	if err != nil {
		p.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

// commit commits all there is.
func (p place) commit() {
	p.Helper()
	p.git("add", "-A")
	p.git("commit", "-q", "-m", "c")
}

// walk calls all that the package offers and returns what the commit holds, by name. "" stands for what is missing.
func walk(dir, rev string) (texts map[string]string, tracked []string, err error) {
	r, err := git.Open(dir)
	if err != nil {
		return nil, nil, err
	}
	entries, err := r.Tracked()
	for _, e := range entries {
		tracked = append(tracked, e.Path)
	}
	if err != nil {
		return nil, tracked, err
	}
	commit, err := r.Commit(rev)
	if err != nil {
		return nil, tracked, err
	}
	tree, err := r.Tree(commit)
	if err != nil {
		return nil, tracked, err
	}
	var ids []string
	for _, e := range tree {
		ids = append(ids, e.ID)
	}
	texts = make(map[string]string)
	err = r.Blobs(ids, 1000, func(i int, data []byte, err error) error {
		if err == nil && !git.IsBlob(ids[i], data) {
			return errors.New("wrong content of " + tree[i].Path)
		}
		if err != nil && !errors.Is(err, git.ErrMissing) && !errors.Is(err, git.ErrTooLarge) {
			return err
		}
		texts[tree[i].Path] = string(data)
		return nil
	})
	return texts, tracked, err
}

// TestRead reads names and contents that lines and spaces could not hold apart, in both formats of git.
func TestRead(t *testing.T) {
	for _, format := range []string{"sha1", "sha256"} {
		p := newPlace(t, "--object-format="+format)
		want := map[string]string{
			"a b\tc\n\"d\" é.go": "x\n", "dir/\\.go": "no end", "empty": "", "lines": "1\r\n\x00\n\n", "-n": "option", ":(top)x": "pathspec",
		}
		for name, text := range want {
			p.write(name, text)
		}
		p.write("large", strings.Repeat("x", 1001))
		p.commit()
		p.write("later", "untracked")
		texts, tracked, err := walk(filepath.Join(p.dir, "dir"), "HEAD")
		if err != nil || len(texts) != len(want)+1 || len(tracked) != len(texts) || !slices.IsSorted(tracked) {
			t.Fatalf("%s: %v, %q, %q", format, err, texts, tracked)
		}
		for name, text := range want {
			if texts[name] != text {
				t.Errorf("%s: %q: %q, want %q", format, name, texts[name], text)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	p := newPlace(t)
	p.write("a", "1")
	p.commit()
	r, err := git.Open(p.dir)
	if err != nil || r.Root() != p.dir {
		t.Fatal(r, err)
	}
	for rev, want := range map[string]string{
		"--output=evil": "is no revision", "": "is no revision", "none": `no revision "none"`, "HEAD:a": "no revision", "HEAD\n": "no revision",
	} {
		if id, err := r.Commit(rev); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v %v", rev, id, err)
		}
	}
	if _, err := r.Tree("HEAD"); err == nil {
		t.Error("a tree by a name")
	}
	if err := r.Blobs([]string{"HEAD:a"}, 9, nil); err == nil {
		t.Error("a blob by a name")
	}
	if _, err := git.Open(filepath.Dir(p.dir)); err == nil || !strings.Contains(err.Error(), "no folder .git") {
		t.Errorf("outside: %v", err)
	}
}

// hostile are repositories that have git run a command, "touch MARK", or look elsewhere. Each is made of one whose
// HEAD~1 has a file a.go with the text "old", and HEAD one with "new".
var hostile = map[string]struct {
	make func(p place, command string)
	err  string            // that the package must return, "" for none
	want map[string]string // of HEAD~1, if not a.go alone
}{
	"filters": {make: func(p place, command string) {
		p.git("config", "filter.evil.clean", command)
		p.git("config", "filter.evil.smudge", command)
		p.git("config", "filter.evil.process", command)
		p.git("config", "diff.evil.textconv", command)
		p.git("config", "diff.evil.command", command)
		p.git("config", "diff.external", command)
		p.write(".gitattributes", "* filter=evil diff=evil\n")
		p.write("a.go", "touched\n")
	}},
	"programs": {make: func(p place, command string) {
		for _, name := range []string{"core.fsmonitor", "core.sshCommand", "core.pager", "pager.ls-tree", "pager.ls-files", "pager.rev-parse",
			"core.editor", "core.gitProxy", "core.askPass", "core.alternateRefsCommand", "credential.helper", "gpg.program",
			"alias.ls-tree", "alias.rev-parse", "alias.cat-file", "alias.ls-files", "diff.external", "interactive.diffFilter"} {
			value := command
			if strings.HasPrefix(name, "alias.") {
				value = "!" + command
			}
			p.git("config", name, value)
		}
	}},
	"included settings": {make: func(p place, command string) {
		p.write("evil.config", "[core]\n\tfsmonitor = \""+command+"\"\n[protocol \"file\"]\n\tallow = always\n")
		p.git("config", "include.path", "../evil.config")
		p.git("config", "includeIf.gitdir:/.path", "../evil.config")
	}},
	"hooks": {make: func(p place, command string) {
		for _, name := range []string{"post-index-change", "fsmonitor-watchman", "query-watchman", "reference-transaction", "post-checkout", "pre-auto-gc"} {
			p.write("hooks/"+name, "#!/bin/sh\n"+command+"\n")
		}
		p.git("config", "core.hooksPath", filepath.Join(p.dir, "hooks"))
	}},
	"partial clone": {make: func(p place, command string) {
		lose(p, "HEAD~1:a.go")
		promise(p, command)
	}, want: map[string]string{"a.go": ""}},
	"partial clone without the tree": {make: func(p place, command string) {
		lose(p, "HEAD~1^{tree}")
		promise(p, command)
	}, err: "git ls-tree: "},
	"partial clone without the commit": {make: func(p place, command string) {
		lose(p, "HEAD~1")
		promise(p, command)
	}, err: "no revision"},
	"another work tree": {make: func(p place, command string) {
		p.write("evil/a.go", "evil")
		p.git("config", "core.worktree", filepath.Join(p.dir, "evil"))
	}, err: "core.worktree"},
	"another work tree in the settings of the work tree": {make: func(p place, command string) {
		p.git("config", "extensions.worktreeConfig", "true")
		p.write(".git/config.worktree", "[core]\n\tworktree = "+filepath.Dir(p.dir)+"\n")
	}, err: "core.worktree"},
	"replaced and grafted": {make: func(p place, command string) {
		p.git("replace", p.git("rev-parse", "HEAD~1:a.go"), p.git("rev-parse", "HEAD:a.go"))
		p.write(".git/info/grafts", p.git("rev-parse", "HEAD")+" "+p.git("commit-tree", "-m", "x", p.git("write-tree"))+"\n")
	}},
	"broken": {make: func(p place, command string) {
		bare(p, ".", command)
		if err := os.RemoveAll(filepath.Join(p.dir, ".git", "refs")); err != nil {
			p.Fatal(err)
		}
	}, err: "repository"},
	"a file that names a tracked folder": {make: func(p place, command string) {
		bare(p, "evil", command)
		if err := os.Rename(filepath.Join(p.dir, ".git"), filepath.Join(p.dir, "away")); err != nil {
			p.Fatal(err)
		}
		p.write(".git", "gitdir: evil\n")
	}, err: "names a folder of the work tree"},
}

// lose takes an object away.
func lose(p place, object string) {
	id := p.git("rev-parse", object)
	if err := os.Remove(filepath.Join(p.dir, ".git", "objects", id[:2], id[2:])); err != nil {
		p.Fatal(err)
	}
}

// promise has a remote that promises all that is missing, and is a command.
func promise(p place, command string) {
	p.git("config", "core.repositoryFormatVersion", "1")
	p.git("config", "extensions.partialClone", "origin")
	for _, name := range []string{"origin", "other"} {
		p.git("config", "remote."+name+".promisor", "true")
		p.git("config", "remote."+name+".url", p.dir)
		p.git("config", "remote."+name+".uploadpack", command+"; true")
	}
	p.git("config", "remote.third.promisor", "true")
	p.git("config", "remote.third.url", "ext::sh -c "+command)
	p.git("config", "protocol.allow", "always")
	p.git("config", "protocol.file.allow", "always")
	p.git("config", "protocol.ext.allow", "always")
}

// bare has a folder with a copy of the repository that names a work tree and commands.
func bare(p place, dir, command string) {
	for _, part := range []string{"HEAD", "objects", "refs", "index"} {
		if err := exec.Command("cp", "-r", filepath.Join(p.dir, ".git", part), filepath.Join(p.dir, dir)+"/").Run(); err != nil && dir == "." {
			p.Fatal(err)
		}
	}
	p.write(filepath.Join(dir, "config"), "[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = \""+command+"\"\n")
}

func TestHostile(t *testing.T) {
	for name, test := range hostile {
		t.Run(name, func(t *testing.T) {
			p := newPlace(t)
			p.write("a.go", "old")
			p.commit()
			p.write("a.go", "new")
			p.commit()
			mark := filepath.Join(p.dir, "MARK")
			test.make(p, "touch "+mark)
			texts, _, err := walk(p.dir, "HEAD~1")
			if test.err == "" && err != nil || test.err != "" && (err == nil || !strings.Contains(err.Error(), test.err)) {
				t.Errorf("error %v, want %q", err, test.err)
			}
			want := test.want
			if want == nil {
				want = map[string]string{"a.go": "old"}
			}
			if test.err == "" && (len(texts) != len(want) || texts["a.go"] != want["a.go"]) {
				t.Errorf("got %q, want %q", texts, want)
			}
			if _, err := os.Stat(mark); err == nil {
				t.Error("a command of the repository ran")
			}
		})
	}
}

// TestBareFolder has a tracked folder that git takes for a repository: the one around it counts.
func TestBareFolder(t *testing.T) {
	p := newPlace(t)
	p.write("a.go", "old")
	p.commit()
	p.write("evil/refs/keep", "")
	bare(p, "evil", "touch "+filepath.Join(p.dir, "MARK"))
	p.write("evil/b.go", "new")
	p.commit()
	if got := p.git("-C", "evil", "-c", "core.fsmonitor=false", "rev-parse", "--absolute-git-dir"); got != filepath.Join(p.dir, "evil") {
		t.Fatalf("git takes %s for the repository: the test has lost its point", got)
	}
	texts, tracked, err := walk(filepath.Join(p.dir, "evil"), "HEAD")
	if err != nil || texts["evil/b.go"] != "new" || !slices.Contains(tracked, "evil/b.go") {
		t.Errorf("%v: %q", err, tracked)
	}
	if _, err := os.Stat(filepath.Join(p.dir, "MARK")); err == nil {
		t.Error("a command of the repository ran")
	}
}

// TestEnvironment has variables that name another repository, index, work tree, setting and program.
func TestEnvironment(t *testing.T) {
	p, other := newPlace(t), newPlace(t)
	for _, at := range []place{p, other} {
		at.write("a.go", "in "+at.dir)
		at.commit()
	}
	mark := filepath.Join(p.dir, "MARK")
	for name, value := range map[string]string{
		"GIT_DIR": filepath.Join(other.dir, ".git"), "GIT_WORK_TREE": other.dir, "GIT_INDEX_FILE": filepath.Join(other.dir, ".git", "index"),
		"GIT_OBJECT_DIRECTORY": filepath.Join(other.dir, ".git", "objects"), "GIT_COMMON_DIR": filepath.Join(other.dir, ".git"),
		"GIT_NAMESPACE": "x", "GIT_CEILING_DIRECTORIES": p.dir, "GIT_EXTERNAL_DIFF": "touch " + mark, "GIT_PAGER": "touch " + mark,
		"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.fsmonitor", "GIT_CONFIG_VALUE_0": "touch " + mark,
		"GIT_CONFIG_PARAMETERS": "'core.fsmonitor'='touch " + mark + "'", "GIT_TRACE": mark, "GIT_SHALLOW_FILE": mark + "x", "GIT_EXEC_PATH": p.dir,
	} {
		t.Setenv(name, value)
	}
	texts, tracked, err := walk(p.dir, "HEAD")
	if err != nil || len(tracked) != 1 || texts["a.go"] != "in "+p.dir {
		t.Errorf("%v: %q", err, texts)
	}
	if _, err := os.Stat(mark); err == nil {
		t.Error("a command of the environment ran, or git wrote a trace")
	}
}

// TestInside opens submodules and added work trees, which have a file ".git".
func TestInside(t *testing.T) {
	inner, p := newPlace(t), newPlace(t)
	inner.write("s.go", "inner")
	inner.commit()
	p.write("a.go", "outer")
	p.git("submodule", "--quiet", "add", inner.dir, "sub")
	p.commit()
	if texts, _, err := walk(filepath.Join(p.dir, "sub"), "HEAD"); err != nil || texts["s.go"] != "inner" {
		t.Errorf("submodule: %v %q", err, texts)
	}
	r, err := git.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	entries, err := r.Tracked()
	if i := slices.IndexFunc(entries, func(e git.Entry) bool { return e.Path == "sub" }); err != nil || i < 0 ||
		entries[i].Mode != git.ModeSubmodule || entries[i].IsFile() || entries[i].ID != inner.git("rev-parse", "HEAD") {
		t.Errorf("%v: %v", err, entries)
	}
	added := filepath.Join(t.TempDir(), "tree")
	p.git("worktree", "add", "-q", added)
	if texts, _, err := walk(added, "main"); err != nil || texts["a.go"] != "outer" {
		t.Errorf("work tree: %v %q", err, texts)
	}
}
