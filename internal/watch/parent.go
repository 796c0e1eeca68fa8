package watch

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// maxDeaths bounds how often the work is begun again, each time without another package.
const maxDeaths = 16

// Run does what the arguments ask for in a child of this process, and returns the status to exit with. It returns false
// if this process is to do it, since it is a child itself or cannot have one.
func Run(args []string, stderr io.Writer) (status int, ok bool) {
	self, err := os.Executable()
	if err != nil || Current() != nil {
		return 0, false
	}
	dir, err := os.MkdirTemp("", "secvet-")
	if err != nil {
		return 0, false
	}
	defer os.RemoveAll(dir)
	p := parent{self: self, args: args, stderr: stderr, dir: dir, skip: make(map[string]string)}
	status, err = p.run()
	if err != nil {
		fmt.Fprintln(stderr, "secvet:", err)
		return 2, true
	}
	return status, true
}

// A parent starts its own program again.
type parent struct {
	self    string
	args    []string
	stderr  io.Writer
	dir     string            // that it shares with its child
	skip    map[string]string // the packages to leave out, with the reasons
	careful bool              // whether the child analyzes one package after the other
}

// run starts children until one lives to the end, each without the packages that the earlier ones died of.
func (p *parent) run() (status int, err error) {
	for range maxDeaths {
		if err := p.writeState(); err != nil {
			return 0, err
		}
		status, dead, err := p.start()
		if err != nil || dead == "" {
			return status, err
		}
		if err := p.learn(dead); err != nil {
			return 0, err
		}
	}
	return 0, fmt.Errorf("the analysis died %d times; the last packages were %s", maxDeaths, strings.Join(slices.Sorted(maps.Keys(p.skip)), ", "))
}

// learn decides what the next child does otherwise.
func (p *parent) learn(dead string) error {
	path, reason, isOver := over(p.dir)
	switch {
	case path != "":
		fmt.Fprintf(p.stderr, "secvet: %s: %s; the analysis begins again without it\n", path, reason)
	case !p.careful:
		p.careful = true
		fmt.Fprintf(p.stderr, "secvet: the analysis died (%s) and is done again, one package after the other, to find out where\n", cmp.Or(reason, dead))
		return nil
	default:
		path, reason = place(p.dir), cmp.Or(reason, dead)
	}
	if _, known := p.skip[path]; known || path == "" {
		if isOver {
			return fmt.Errorf("loading the packages: %s; name fewer packages, or allow more", reason)
		}
		return fmt.Errorf("the program died where it analyzes no package, please report it: %s", dead)
	}
	p.skip[path] = reason
	return nil
}

// over returns what a child has said of a package that takes too much, and forgets it.
func over(dir string) (path, reason string, ok bool) {
	name := filepath.Join(dir, overFile)
	data, err := os.ReadFile(name)
	os.Remove(name)
	path, reason, _ = strings.Cut(string(data), "\t")
	return path, reason, err == nil
}

// once is how long signals count as one: who sends a signal to a process and to its group, as timeout does, means it once.
const once = time.Second

// start runs a child and returns its status, or how it died. Signals that ask to end are passed on; a child at the same
// terminal has got them already, and does not mind. At the second one it has to go. A child that could not say where it
// was does not end without a word.
func (p *parent) start() (status int, dead string, err error) {
	cmd := exec.Command(p.self, p.args...)
	messages := &quiet{to: p.stderr}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, messages
	if f, ok := p.stderr.(*os.File); ok && !p.careful && len(p.skip) == 0 && isTerminal(f) {
		cmd.Stderr = f // for the line that tells how far it is
	}
	cmd.Env = append(os.Environ(), variable+"="+p.dir)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(signals)
	if err := cmd.Start(); err != nil {
		return 0, "", err
	}
	asked := make(chan os.Signal)
	go func() {
		var first os.Signal
		var since time.Time
		for s := range signals {
			switch {
			case first == nil:
				first, since = s, time.Now()
				cmd.Process.Signal(s)
			case time.Since(since) > once:
				cmd.Process.Kill()
			}
		}
		asked <- first
	}()
	cmd.Wait()
	signal.Stop(signals)
	close(signals)
	ended := <-asked
	code := cmd.ProcessState.ExitCode()
	if unread(cmd.ProcessState) {
		return Interrupted(syscall.SIGPIPE), "", nil
	}
	byItself := code == Interrupted(os.Interrupt) || code == Interrupted(syscall.SIGTERM)
	died := ended == nil && !byItself && (code == 2 || code < 0 || code > failed) // Go's own, a signal's, or that of an exception of Windows
	messages.end(died || ended != nil && !byItself)
	switch {
	case died:
		return 0, cmp.Or(messages.reason, cmd.ProcessState.String()), nil
	case ended != nil:
		if !byItself {
			fmt.Fprintln(p.stderr, "secvet: interrupted before it could say where it was")
		}
		return Interrupted(ended), "", nil
	case code == failed:
		return 2, "", nil
	}
	return code, "", nil
}

// unread reports whether a process has ended because nobody read on what it wrote, as head does in "secvet ./... | head".
// That is no fault of a package, and every other program says nothing of it either.
func unread(of *os.ProcessState) bool {
	ended, ok := of.Sys().(syscall.WaitStatus)
	return ok && ended.Signaled() && ended.Signal() == syscall.SIGPIPE
}

// writeState tells the next child what to leave out, and how to go on.
func (p *parent) writeState() error {
	var b strings.Builder
	for _, path := range slices.Sorted(maps.Keys(p.skip)) {
		fmt.Fprintf(&b, "%s\t%s\n", path, p.skip[path])
	}
	err := os.WriteFile(filepath.Join(p.dir, skipFile), []byte(b.String()), 0o600)
	if err == nil && p.careful {
		err = os.WriteFile(filepath.Join(p.dir, carefulFile), nil, 0o600)
	}
	return err
}

// place returns the package that the last child was at work on, the inner one if there are several, or "".
func place(dir string) string {
	data, _ := os.ReadFile(filepath.Join(dir, placeFile))
	var open []string
	for line := range strings.Lines(string(data)) {
		line, whole := strings.CutSuffix(line, "\n")
		path, begins := strings.CutPrefix(line, "+")
		switch {
		case !whole: // the child died while it wrote this
		case begins:
			open = append(open, path)
		case len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	if len(open) == 0 {
		return ""
	}
	return open[len(open)-1]
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
