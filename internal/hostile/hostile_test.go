package hostile

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/secvet/secvet/internal/rusage"
)

// all asks for every row. Without it a test runs each tenth of them, so that the whole suite stays fast.
var all = flag.Bool("all", false, "try all attacks, not one in ten")

// An attack is one row. It starts from a small program without a flaw, committed as the base; then its files are written
// and committed, setup does what files cannot say, and secvet runs.
type attack struct {
	name  string
	files map[string]string // by their names; an empty text removes the file
	setup func(r *repo)
	raw   bool     // args are the whole command line: no reports are added to it
	args  []string // of secvet, "./..." where there are none
	env   []string
	tell  string // a pattern for what has to be told where the flaw itself is not
	quiet bool   // the row is about running code or leaking only: a clean end is right
}

// files of the base. The handler runs nothing that a request says, and the secret is one that no output may show.
const (
	goMod = "module example.com/app\n\ngo 1.24\n"
	safe  = `package main

import (
	"net/http"
	"os/exec"
)

func handle(w http.ResponseWriter, r *http.Request) {
	exec.Command("ls").Run()
}

func main() { http.HandleFunc("/", handle) }
`
)

// flawed is the base with the flaw that every attack wants past the gate.
var flawed = strings.Replace(safe, `exec.Command("ls")`, `exec.Command("sh", "-c", r.FormValue("x"))`, 1)

// more is the flaw in a file of its own.
const more = `package main

import (
	"net/http"
	"os/exec"
)

func handleMore(w http.ResponseWriter, r *http.Request) {
	exec.Command("sh", "-c", r.FormValue("x")).Run()
}

func init() { http.HandleFunc("/more", handleMore) }
`

// a repo is the place of one attack.
type repo struct {
	t      *testing.T
	dir    string
	canary string // the file that exists if a command of the attacker ran
	out    string // where reports go
	secret string
}

// limits of one run.
const (
	maxTime   = 2 * time.Minute
	maxMemory = 2 << 30
)

var secvet string // the program

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(func() int {
		if secvet = os.Getenv("SECVET"); secvet == "" {
			dir, err := os.MkdirTemp("", "hostile")
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				return 1
			}
			defer os.RemoveAll(dir)
			secvet = filepath.Join(dir, "secvet")
			build := exec.Command("go", "build", "-o", secvet, "../../cmd/secvet")
			build.Env = append(os.Environ(), "CGO_ENABLED=0")
			if text, err := build.CombinedOutput(); err != nil {
				fmt.Fprintf(os.Stderr, "%s%v\n", text, err)
				return 1
			}
		}
		return m.Run()
	}())
}

// TestAttacks runs the tables.
func TestAttacks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the attacks are shell commands")
	}
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	var rows []attack
	for _, table := range []func() []attack{executions, layouts, names, configurations, comments, merges, sources, caches} {
		rows = append(rows, table()...)
	}
	seen := make(map[string]bool)
	for i, a := range rows {
		if seen[a.name] {
			t.Errorf("two rows are called %s", a.name)
		}
		seen[a.name] = true
		if !*all && i%10 != 0 {
			continue
		}
		t.Run(a.name, func(t *testing.T) {
			t.Parallel()
			a.try(t)
		})
	}
	t.Logf("%d attacks", len(rows))
}

// try runs one attack and judges what came of it.
func (a attack) try(t *testing.T) {
	top := t.TempDir()
	r := &repo{t: t, dir: filepath.Join(top, "repo"), canary: filepath.Join(top, "canary"), out: filepath.Join(top, "out"), secret: newSecret(a.name)}
	for _, dir := range []string{r.dir, r.out, filepath.Join(top, "home")} {
		if err := os.Mkdir(dir, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	r.write("go.mod", goMod)
	r.write("main.go", safe)
	r.write("secret.go", fmt.Sprintf("package main\n\nvar password = %q\n", r.secret))
	r.git("init", "-q", "-b", "main")
	r.commit("base")
	for name, text := range a.files {
		r.write(name, r.fill(text))
	}
	if len(a.files) > 0 {
		r.commit("change")
	}
	if a.setup != nil {
		a.setup(r)
	}
	os.Remove(r.canary) // what the attacker's own git ran does not count
	r.judge(a, r.run(a))
}

// An outcome is what a run of secvet left behind.
type outcome struct {
	status         int
	stdout, stderr string
	memory         int64
	late           bool
}

// run runs secvet as the attack asks, with a report of each format unless it is raw.
func (r *repo) run(a attack) outcome {
	ctx, cancel := context.WithTimeout(context.Background(), maxTime)
	defer cancel()
	args := a.args
	if len(args) == 0 {
		args = []string{"./..."}
	}
	if !a.raw {
		reports := []string{"-o", "text"}
		for _, format := range []string{"json", "html", "sarif", "junit", "gitlab", "github", "markdown"} {
			reports = append(reports, "-o", format+"="+filepath.Join(r.out, format))
		}
		args = append(reports, args...)
	}
	for i := range args {
		args[i] = r.fill(args[i])
	}
	cmd := exec.CommandContext(ctx, secvet, args...)
	cmd.Dir = r.dir
	cmd.Env = append(r.environ(), "SECVET_CACHE=off")
	for _, e := range a.env {
		cmd.Env = append(cmd.Env, r.fill(e))
	}
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	cmd.WaitDelay = time.Second
	err := cmd.Run()
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) && ctx.Err() == nil {
		r.t.Fatal(err)
	}
	return outcome{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String(), rusage.Memory(cmd.ProcessState), ctx.Err() != nil}
}

// judge fails the test if the attacker got what he wanted.
func (r *repo) judge(a attack, got outcome) {
	t := r.t
	texts := got.stdout + "\x00" + got.stderr
	reports, err := os.ReadDir(r.out)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range reports {
		text, err := os.ReadFile(filepath.Join(r.out, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		texts += "\x00" + string(text)
	}
	show := fmt.Sprintf("status %d\n%s\n%s", got.status, short(got.stdout), short(got.stderr))
	show = strings.ReplaceAll(show, r.secret, "SECRET")
	if _, err := os.Lstat(r.canary); err == nil {
		t.Errorf("EXECUTED: a command of the attacker ran\n%s", show)
	}
	for _, form := range forms(r.secret) {
		if strings.Contains(texts, form) {
			t.Errorf("LEAK: an output holds the secret\n%s", show)
			break
		}
	}
	if got.late || got.memory > maxMemory {
		t.Errorf("EXHAUSTED: more than %v or %d MB (%d)\n%s", maxTime, maxMemory>>20, got.memory>>20, show)
	}
	if strings.Contains(got.stderr, "goroutine ") || got.status < 0 && !got.late {
		t.Errorf("CRASHED\n%s", show)
	}
	if strings.ContainsAny(got.stdout+got.stderr, "\x1b\a\u009b\u202e") {
		t.Errorf("ESCAPES: an output holds control characters\n%s", show)
	}
	found := regexp.MustCompile(`(?m)^\S.*: commandinjection\(`).MatchString(got.stdout)
	told := a.quiet || found || got.status == 2 && strings.TrimSpace(got.stderr) != "" ||
		a.tell != "" && regexp.MustCompile(a.tell).MatchString(got.stdout+"\n"+got.stderr)
	if !told && !got.late {
		t.Errorf("LOST: the flaw was not told, nor why\n%s", show)
	}
}

// newSecret returns a value that looks made by a generator, always the same for one name.
func newSecret(name string) string {
	seed := [32]byte{}
	copy(seed[:], name)
	rng := rand.New(rand.NewChaCha8(seed))
	const letters = "abcdefghkmnpqrstuvwxyzABCDEFGHKMNPQRSTUVWXYZ23456789"
	b := make([]byte, 24)
	for i := range b {
		b[i] = letters[rng.IntN(len(letters))]
	}
	return string(b)
}

// forms are the ways in which an output could hold a secret: as it is, its halves, and in base64.
func forms(secret string) []string {
	list := []string{secret[:8], secret[len(secret)-8:], fmt.Sprintf("%x", secret)}
	for shift := range 3 {
		code := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("x", shift) + secret))
		list = append(list, code[4:len(code)-4])
	}
	return list
}

// short bounds what a failing row prints.
func short(text string) string {
	if len(text) > 1500 {
		text = text[:1500] + "…"
	}
	return text
}

// fill puts the places of the attack into a text.
func (r *repo) fill(text string) string {
	return strings.NewReplacer("CANARY", "touch "+r.canary, "DIR", r.dir, "PROGRAM", "SECVET_CACHE=off "+secvet, "SECRET", r.secret, "FLAWED", flawed, "MORE", more).Replace(text)
}

// write writes a file of the repository, or removes it.
func (r *repo) write(name, text string) {
	r.t.Helper()
	full := filepath.Join(r.dir, name)
	if text == "" {
		if err := os.Remove(full); err != nil && !errors.Is(err, fs.ErrNotExist) {
			r.t.Fatal(err)
		}
		return
	}
	if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o666); err != nil {
		r.t.Fatal(err)
	}
}

// environ is the environment that secvet and git run in: nothing of the user's own git.
func (r *repo) environ() []string {
	env := slices.DeleteFunc(os.Environ(), func(e string) bool { return strings.HasPrefix(e, "GIT_") || strings.HasPrefix(e, "SECVET") })
	home, err := filepath.Abs(filepath.Join(r.dir, "../home"))
	if err != nil {
		r.t.Fatal(err)
	}
	return append(env, append(goCaches(), "HOME="+home, "XDG_CONFIG_HOME="+home, "GOFLAGS=", "GOPROXY=off", "GONOSUMDB=*", "GOTOOLCHAIN=local",
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com")...)
}

// goCaches are the settings by which the go command finds what it has compiled and downloaded, from another home.
var goCaches = sync.OnceValue(func() (list []string) {
	out, err := exec.Command("go", "env", "GOCACHE", "GOMODCACHE").Output()
	if err != nil {
		panic(err)
	}
	gocache, modcache, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	return []string{"GOCACHE=" + gocache, "GOMODCACHE=" + modcache}
})

// git runs git as the attacker would.
func (r *repo) git(args ...string) string {
	r.t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir, cmd.Env = r.dir, r.environ()
	out, err := cmd.CombinedOutput()
	if err != nil {
		r.t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// commit commits all there is.
func (r *repo) commit(message string) {
	r.t.Helper()
	r.git("add", "-A")
	r.git("commit", "-q", "--allow-empty", "-m", message)
}

// sh runs shell commands in the repository.
func (r *repo) sh(script string) {
	r.t.Helper()
	cmd := exec.Command("sh", "-ec", r.fill(script))
	cmd.Dir, cmd.Env = r.dir, r.environ()
	if out, err := cmd.CombinedOutput(); err != nil {
		r.t.Fatalf("%v\n%s", err, out)
	}
}
