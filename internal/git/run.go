package git

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// patience is how long git may take. Without it a repository whose settings include a pipe would stop the run for good.
const patience = 10 * time.Minute

// settings are those that each command runs with. They come before all that the repository says of the same names.
var settings = []string{
	"safe.bareRepository=explicit", // a folder that looks like a repository is none
	"protocol.allow=never",         // nothing is fetched
	"core.fsmonitor=false",
	"core.untrackedCache=false",
	"core.commitGraph=false", // a second opinion on what the parents of a commit are
	"core.hooksPath=" + os.DevNull,
	"core.pager=cat",
	"core.quotePath=false",
}

// variables are the only ones of git that each command sees besides those in kept. GIT_ALLOW_PROTOCOL comes before
// protocol.NAME.allow of the repository, and so does what a partial clone lacks stay away also with a git that does not
// know GIT_NO_LAZY_FETCH. Grafts and replaced objects would show another history than the one that others have.
var variables = []string{
	"GIT_NO_LAZY_FETCH=1",
	"GIT_ALLOW_PROTOCOL=",
	"GIT_NO_REPLACE_OBJECTS=1",
	"GIT_GRAFT_FILE=" + os.DevNull,
	"GIT_OPTIONAL_LOCKS=0",
	"GIT_TERMINAL_PROMPT=0",
	"LC_ALL=C",
}

// kept are the variables that say where the user's own settings are: those name the repositories of others that the
// user trusts (safe.directory).
var kept = []string{"GIT_CONFIG_GLOBAL=", "GIT_CONFIG_SYSTEM=", "GIT_CONFIG_NOSYSTEM="}

// environment returns the variables for git. Any other GIT_ variable could name another repository, index, program or
// setting; a hook, for one, has GIT_DIR and GIT_INDEX_FILE set.
func environment(all []string) []string {
	var env []string
	for _, v := range all {
		name := v
		if runtime.GOOS == "windows" {
			name = strings.ToUpper(v)
		}
		keep := !strings.HasPrefix(name, "GIT_") && !strings.HasPrefix(name, "LC_ALL=")
		for _, k := range kept {
			keep = keep || strings.HasPrefix(name, k)
		}
		if keep {
			env = append(env, v)
		}
	}
	return append(env, variables...)
}

// run starts a command of git, hands what it prints to read, and tells how it ended.
func (r *Repo) run(stdin io.Reader, read func(io.Reader) error, args ...string) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	full := []string{"--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs"}
	for _, s := range settings {
		full = append(full, "-c", s)
	}
	if r.gitDir != "" {
		full = append(full, "--git-dir="+r.gitDir, "--work-tree="+r.top)
	}
	cmd := exec.CommandContext(ctx, "git", append(full, args...)...)
	cmd.Dir, cmd.Env, cmd.Stdin, cmd.WaitDelay = r.top, environment(os.Environ()), stdin, time.Second
	var stderr limited
	cmd.Stderr = &stderr
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("%w; is git on PATH?", err)
	}
	failed := read(stdout)
	if failed != nil {
		cancel()
	}
	if err := cmd.Wait(); failed == nil && err != nil {
		if text, _, _ := strings.Cut(strings.TrimSpace(stderr.String()), "\n"); text != "" {
			err = errors.New(text)
		}
		return fmt.Errorf("git %s: %w", args[0], err)
	}
	return failed
}

// line returns the one line that a command prints. A name may itself end in white space.
func (r *Repo) line(args ...string) (string, error) {
	var text []byte
	err := r.run(nil, func(out io.Reader) (err error) {
		text, err = io.ReadAll(io.LimitReader(out, 1<<20))
		return err
	}, args...)
	text = bytes.TrimSuffix(text, []byte("\n"))
	if runtime.GOOS == "windows" {
		text = bytes.TrimSuffix(text, []byte("\r"))
	}
	return string(text), err
}

// A limited buffer keeps the beginning of what is written to it.
type limited struct{ bytes.Buffer }

func (l *limited) Write(p []byte) (int, error) {
	if rest := 1<<16 - l.Len(); rest > 0 {
		l.Buffer.Write(p[:min(rest, len(p))])
	}
	return len(p), nil
}
