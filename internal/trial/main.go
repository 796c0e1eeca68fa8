// Command trial runs secvet over much code that nobody here has written, and prints a table of what it costs and of what went
// wrong:
//
//	go run ./internal/trial -what std,cmd,test,modules
//
// The code is the standard library, cmd, the programs of GOROOT/test if it is there, and the modules of the module cache.
// For each of them it tells how many packages there are, how many seconds of CPU time they take, also for 1,000 lines, the
// most memory, how many packages secvet failed at (a panic, a death, a budget that was spent), and how many functions its
// bounds cut. The command runs with one and with two procs, and what it prints has to be the same. It is done through go vet
// too, with -vet, and under the race detector, with -race.
//
// A module is copied, since its folder in the module cache cannot be written to, and what it imports has to be in the module
// cache as well: packages with imports that are missing are reported as such and are no failures.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	var t trial
	what := flag.String("what", "std,cmd,test,modules", "the `code` to analyze")
	flag.StringVar(&t.only, "only", "", "of the modules those with this `text` in their folders")
	flag.IntVar(&t.most, "n", 0, "how many `modules` to analyze, spread over all; 0 is all")
	flag.BoolVar(&t.vet, "vet", false, "go through go vet, too")
	flag.BoolVar(&t.race, "race", false, "build secvet with the race detector, and run it with two procs only")
	flag.DurationVar(&t.limit, "limit", 30*time.Minute, "how long one run may take")
	flag.Parse()
	if err := t.run(strings.Split(*what, ",")); err != nil {
		fmt.Fprintln(os.Stderr, "trial:", err)
		os.Exit(1)
	}
}

// A trial is a series of runs.
type trial struct {
	work      string // a folder of its own
	tool      string // the program to try
	only      string
	most      int
	vet, race bool
	limit     time.Duration

	rows []row
	bad  bool // something went wrong that the table tells of
}

// A row is what is told of one body of code.
type row struct {
	name string
	outcome
	lines int
}

// run makes all runs and prints the tables.
func (t *trial) run(what []string) error {
	cache, err := os.UserCacheDir()
	if err != nil {
		return err
	}
	t.work = filepath.Join(cache, "secvet-trial")
	if err := os.MkdirAll(t.work, 0o777); err != nil {
		return err
	}
	if err := t.build(); err != nil {
		return err
	}
	fmt.Println("| code | packages | lines | CPU s | s for 1,000 lines | MB | failures | cuts | findings | not loaded | the same with 1 and 2 procs |")
	fmt.Println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|")
	for _, name := range what {
		var err error
		switch name {
		case "std":
			err = t.try("std", source(), "std")
		case "cmd":
			err = t.try("cmd", filepath.Join(source(), "cmd"), "./...")
		case "test":
			err = t.programs()
		case "modules":
			err = t.modules()
		default:
			err = fmt.Errorf("there is no %s; want std, cmd, test or modules", name)
		}
		if err != nil {
			return err
		}
	}
	t.slowest()
	if t.bad {
		return fmt.Errorf("there are failures or differences")
	}
	return nil
}

// build makes the program to try from the source at hand.
func (t *trial) build() error {
	t.tool = filepath.Join(t.work, "secvet")
	args := []string{"build", "-o", t.tool}
	if t.race {
		args = append(args, "-race")
	}
	cmd := exec.Command("go", append(args, "github.com/secvet/secvet/cmd/secvet")...)
	cmd.Stderr = os.Stderr
	return cmd.Run()
}

// source returns the folder with Go's source.
func source() string { return filepath.Join(goEnv("GOROOT"), "src") }

func goEnv(name string) string {
	out, _ := exec.Command("go", "env", name).Output()
	return strings.TrimSpace(string(out))
}

// slowest prints the rows that take longest for their lines, and the median.
func (t *trial) slowest() {
	const few, shown = 500, 20 // where there is little code, it is the start that costs
	rows := slices.DeleteFunc(slices.Clone(t.rows), func(r row) bool { return r.lines < few || r.packages == 0 })
	if len(rows) < 2 {
		return
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(b.perLine(), a.perLine()) })
	median := rows[len(rows)/2].perLine()
	fmt.Printf("\nThe median is %.2f s for 1,000 lines. The slowest, as far as they are above twice of that:\n\n", median)
	for _, r := range rows[:min(shown, len(rows))] {
		if r.perLine() > 2*median {
			fmt.Printf("- %s: %.2f s, %.1f times the median\n", r.name, r.perLine(), r.perLine()/median)
		}
	}
}

// perLine returns the CPU seconds for 1,000 lines.
func (r row) perLine() float64 { return r.cpu.Seconds() * 1000 / float64(max(r.lines, 1)) }
