// Command bench measures what secvet costs, in CPU seconds beside programs that
// set the scale, and prints a table:
//
//	go run ./internal/bench -apps ~/src/filebrowser,~/src/restic
//
// Each application is a folder with a module whose dependencies are downloaded.
// Without any, the demo and golang.org/x/tools stand in. The measurements are
//
//	floor  secvet ./... against floor ./... (see the folder floor), with what
//	       secvet keeps between runs in place, and without it
//	gosec  secvet ./... against gosec's command: all its rules, and those for
//	       the flaws that secvet looks for
//	vet    go vet on golang.org/x/tools with secvet as the tool against one that
//	       does nothing, cold (nothing cached) and warm
//	start  one process of these two tools on a package of one line
//	facts  the bytes of facts against those of the exported types
//	packages
//	       the packages of the standard library, of cmd and of the applications that
//	       the engine alone takes longest for, by their lines
//	shapes how the cost of generated packages grows with their size, with
//	       -shape only of those whose names have a text in them
//
// Two commands are measured in turn, and the result is the median of the ratios.
// CPU time grows under load as well, if less than the time on the clock: let the
// machine be quiet.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	var b bench
	apps := flag.String("apps", os.Getenv("SECVET_BENCH_APPS"), "comma-separated `folders` of applications (default $SECVET_BENCH_APPS)")
	only := flag.String("only", "floor,gosec,vet,start,facts", "the `measurements` to make, also packages and shapes")
	flag.StringVar(&b.shapeName, "shape", "", "measure the growth of shapes with this `text` in their names")
	flag.IntVar(&b.rounds, "n", 5, "how often each command is measured")
	flag.BoolVar(&b.tests, "tests", false, "measure with test files (secvet -tests)")
	flag.Parse()
	if err := b.run(split(*apps), split(*only)); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// A bench is a series of measurements.
type bench struct {
	rounds int
	tests  bool

	shapeName string // a text in the names of the shapes to measure

	repo  string // the folder of this module
	work  string // where programs and caches are kept between runs
	tools string // a copy of golang.org/x/tools, to work on
}

// run makes the measurements and prints a row for each.
func (b *bench) run(apps, only []string) error {
	if err := b.setup(); err != nil {
		return err
	}
	if len(apps) == 0 {
		apps = []string{filepath.Join(b.repo, "testdata", "demo"), b.tools}
	}
	fmt.Printf("CPU time, user and system, with children: medians of %d runs\n\n", b.rounds)
	fmt.Println("| measured | on | secvet | against | result |")
	fmt.Println("|---|---|--:|--:|--:|")
	for _, m := range []struct {
		name string
		do   func() error
	}{
		{"floor", func() error { return each(apps, b.floor) }},
		{"gosec", func() error { return each(apps, b.gosec) }},
		{"vet", b.vet},
		{"start", b.start},
		{"facts", func() error { return each(apps, b.facts) }},
		{"packages", func() error { return b.packages(apps) }},
		{"shapes", b.shapes},
	} {
		if !slices.Contains(only, m.name) {
			continue
		}
		if err := m.do(); err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
	}
	return nil
}

// floor measures secvet against the least that it could cost.
func (b *bench) floor(app string) error {
	floor := &run{dir: app, args: append([]string{b.path("floor")}, b.patterns()...)}
	warm := b.secvet(app)
	if err := warmUp(floor, warm); err != nil {
		return err
	}
	if err := b.row("./..., summaries kept", app, warm, floor); err != nil {
		return err
	}
	cold := b.secvet(app)
	cold.prepare = func() error { return os.RemoveAll(b.path("cache")) }
	return b.row("./..., no summaries", app, cold, floor)
}

// gosec measures secvet against gosec's command.
func (b *bench) gosec(app string) error {
	if err := b.installGosec(); err != nil {
		return err
	}
	gosec := func(flags ...string) *run {
		args := append([]string{b.path("gosec"), "-quiet", "-no-fail"}, flags...)
		return &run{dir: app, args: append(args, "./...")}
	}
	secvet := b.secvet(app)
	if err := warmUp(secvet); err != nil {
		return err
	}
	if err := b.row("./... against gosec", app, secvet, gosec()); err != nil {
		return err
	}
	same := gosec("-include=G101,G201,G202,G204,G303,G404,G701,G702")
	return b.row("./... against gosec, same flaws", app, secvet, same)
}

// secvet is the command on an application, with a cache of the benchmark's own.
func (b *bench) secvet(app string) *run {
	args := []string{b.path("secvet"), "-cache", b.path("cache")}
	return &run{dir: app, args: append(args, b.patterns()...)}
}

func (b *bench) patterns() []string {
	if b.tests {
		return []string{"-tests", "./..."}
	}
	return []string{"./..."}
}

// row measures and prints one row of the table.
func (b *bench) row(what, on string, secvet, other *run) error {
	c, err := compare(b.rounds, secvet, other)
	if err != nil {
		return err
	}
	fmt.Printf("| %s | %s | %.2f s | %.2f s | %.2f |\n", what, filepath.Base(on), c.a.Seconds(), c.b.Seconds(), c.ratio)
	return nil
}

// warmUp runs commands once, so that go's build cache has what they need.
func warmUp(runs ...*run) error {
	for _, r := range runs {
		if _, err := r.cpu(); err != nil {
			return err
		}
	}
	return nil
}

func each(apps []string, f func(string) error) error {
	for _, app := range apps {
		if err := f(app); err != nil {
			return err
		}
	}
	return nil
}

func split(list string) []string {
	return slices.DeleteFunc(strings.Split(list, ","), func(s string) bool { return s == "" })
}
