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
	p := parent{self: self, args: args, stderr: stderr}
	status, dead, err := p.start(once)
	switch {
	case err != nil:
		return 0, false
	case dead == "":
		return status, true
	}
	fmt.Fprintf(stderr, "secvet: the analysis died (%s) and is done again, one package after the other, to find out where\n", dead)
	if status, err = p.carefully(); err != nil {
		fmt.Fprintln(stderr, "secvet:", err)
		return 2, true
	}
	return status, true
}

// A parent starts its own program again.
type parent struct {
	self   string
	args   []string
	stderr io.Writer
}

// carefully starts children until one lives to the end, each without the packages that the earlier ones died of.
func (p parent) carefully() (status int, err error) {
	dir, err := os.MkdirTemp("", "secvet-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	skip := make(map[string]string)
	for range maxDeaths {
		if err := writeSkip(dir, skip); err != nil {
			return 0, err
		}
		status, dead, err := p.start(dir)
		if err != nil || dead == "" {
			return status, err
		}
		path := place(dir)
		if _, known := skip[path]; known || path == "" {
			return 0, fmt.Errorf("the program died where it analyzes no package, please report it: %s", dead)
		}
		skip[path] = dead
	}
	return 0, fmt.Errorf("the analysis died %d times, please report it; the last packages were %s", maxDeaths, strings.Join(slices.Sorted(maps.Keys(skip)), ", "))
}

// start runs a child and returns its status, or how it died. Signals that ask to end are for the child to obey: one
// from a terminal goes to both.
func (p parent) start(variableIs string) (status int, dead string, err error) {
	cmd := exec.Command(p.self, p.args...)
	messages := &quiet{to: p.stderr}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, messages
	if f, ok := p.stderr.(*os.File); ok && variableIs == once && isTerminal(f) {
		cmd.Stderr = f // for the line that tells how far it is
	}
	cmd.Env = append(os.Environ(), variable+"="+variableIs)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(signals)
	if err := cmd.Start(); err != nil {
		return 0, "", err
	}
	asked := make(chan bool)
	go func() {
		ended := false
		for s := range signals {
			ended = true
			if s != os.Interrupt {
				cmd.Process.Signal(s)
			}
		}
		asked <- ended
	}()
	cmd.Wait()
	signal.Stop(signals)
	close(signals)
	ended := <-asked
	code := cmd.ProcessState.ExitCode()
	died := !ended && (code == 2 || code < 0 || code > failed) // Go's own, a signal's, or that of an exception of Windows
	messages.end(died || ended)
	switch {
	case died:
		return 0, cmp.Or(messages.reason, cmd.ProcessState.String()), nil
	case code == failed || ended:
		return 2, "", nil
	}
	return code, "", nil
}

// writeSkip tells the next child what to leave out.
func writeSkip(dir string, skip map[string]string) error {
	var b strings.Builder
	for _, path := range slices.Sorted(maps.Keys(skip)) {
		fmt.Fprintf(&b, "%s\t%s\n", path, skip[path])
	}
	return os.WriteFile(filepath.Join(dir, skipFile), []byte(b.String()), 0o600)
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
