package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/budget"
	settings "github.com/secvet/secvet/internal/config"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
)

// A config is what a command line asks for.
type config struct {
	options driver.Options
	output  output
	others  others
	values  *settings.Values // the settings, which a file can give too
	file    string           // that file, or off
	from    revisionFlag     // the revision whose configuration holds
	newFrom string           // show findings on lines that have changed since this revision
	chosen  map[string]*choice
	files   bool
	verbose bool
	models  [][]byte // what is in the model files
	memory  budget.Size
	timeout time.Duration
	gate    *gater // of 'secvet gate', else nil

	hidden   map[string][]finding.Finding // how many findings a setting leaves out
	believed int                          // rows of the user's models that have something trusted
}

// parse understands the command line of the analyzing commands, which may have flags of their own.
func parse(args []string, own ...func(*config, *flag.FlagSet)) (*config, error) {
	cfg := &config{memory: budget.Default()}
	flags := newFlags(cfg)
	for _, declare := range own {
		declare(cfg, flags)
	}
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		return nil, err
	}
	if err != nil {
		return nil, unknownFlag(err, flags)
	}
	cfg.options.Patterns = flags.Args()
	for _, pattern := range flags.Args() {
		if strings.HasPrefix(pattern, "-") {
			return nil, driver.Usagef("flag %s comes after the packages; flags go first", pattern)
		}
	}
	if err := errors.Join(cfg.output.check(), cfg.others.check()); err != nil {
		return nil, err
	}
	if cfg.gate != nil {
		if err := cfg.gate.check(cfg); err != nil {
			return nil, err
		}
	}
	if len(cfg.options.Patterns) == 0 {
		cfg.options.Patterns = []string{"."}
	}
	cfg.options.Meter = budget.New(int64(cfg.memory), cfg.timeout)
	cfg.options.Context = ending.on(cfg.options.Meter)
	return cfg, cfg.settle()
}

// newFlags declares the flags: those of the command, the settings, and one to choose each analyzer.
func newFlags(cfg *config) *flag.FlagSet {
	flags := newFlagSet()
	flags.StringVar(&cfg.options.Dir, "C", "", "change to this `folder` before looking for packages")
	flags.StringVar(&cfg.options.Cache, "cache", "",
		"keep summaries of dependencies in this `folder`, or off; default $SECVET_CACHE or secvet in the user's cache folder")
	flags.StringVar(&cfg.file, "config", "", "read settings from this `file`, or off; default is "+settings.Name+" of the packages' folder or one above")
	flags.Var(&cfg.from, "config-from", configFromUsage)
	flags.StringVar(&cfg.newFrom, "new-from", "", "show findings only where lines have changed since this git `revision`, on the way included")
	cfg.output.declare(flags)
	flags.Func("memory", "leave out a package that needs more memory than this `size`, such as 2GiB, or off; default is GOMEMLIMIT, or three quarters of what there is",
		func(text string) (err error) {
			cfg.memory, err = budget.Parse(text)
			return err
		})
	flags.DurationVar(&cfg.timeout, "timeout", 0, "leave out a package that takes longer than this `duration`, such as 90s; default is any time")
	flags.BoolVar(&cfg.files, "files", false, filesUsage)
	flags.BoolVar(&cfg.verbose, "v", false, "say how many functions were too much to follow exactly, and what was lost of them")
	cfg.others.declare(flags)
	cfg.values = settings.New(allSettings())
	for i, s := range cfg.values.Settings() {
		flags.Var(cfg.values.Flag(&cfg.values.Settings()[i]), s.Name, s.Usage)
	}
	cfg.chosen = make(map[string]*choice)
	for _, a := range analyzers.All {
		cfg.chosen[a.Name] = new(choice)
		flags.Var(cfg.chosen[a.Name], a.Name, fmt.Sprintf("run %s; any such flag that is true leaves only those analyzers", a.Name))
	}
	return flags
}

// newFlagSet returns a set without flags.
func newFlagSet() *flag.FlagSet {
	flags := flag.NewFlagSet("secvet", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // errors are returned and reported once
	return flags
}

// unknownFlag returns a usage error that names the flag that was probably meant.
func unknownFlag(err error, flags *flag.FlagSet) error {
	const undefined = "flag provided but not defined: -"
	name, ok := strings.CutPrefix(err.Error(), undefined)
	if !ok {
		return driver.Usagef("%v", err)
	}
	var names []string
	flags.VisitAll(func(f *flag.Flag) { names = append(names, f.Name) })
	return driver.Usagef("there is no flag -%s%s\nFlags of the go command, such as -mod and -race, go into GOFLAGS.", name, settings.Suggest(name, names))
}

// addSettings declares, for the tool of go vet, the flags that set something of all analyzers.
func addSettings(flags *flag.FlagSet) {
	for _, name := range analyzers.Settings {
		set := func(value string) error { return analyzers.Set(analyzers.All, name, value) }
		example := flagOf(name)
		if b, ok := example.Value.(interface{ IsBoolFlag() bool }); ok && b.IsBoolFlag() {
			flags.BoolFunc(name, example.Usage, set)
		} else {
			flags.Func(name, example.Usage, set)
		}
	}
}

// flagOf returns the flag of the first analyzer that has it: whose value it is that does harm is no question for all of them.
func flagOf(name string) *flag.Flag {
	for _, a := range analyzers.All {
		if f := a.Flags.Lookup(name); f != nil {
			return f
		}
	}
	return nil
}

// addSelection declares, for the tool of go vet, the flags that choose among the categories.
func addSelection(flags *flag.FlagSet, args []string) {
	var s rule.Selection
	for _, r := range optional() {
		if slices.ContainsFunc([]string{"-" + r.Name, "--" + r.Name, "-" + r.Name + "=true"}, func(arg string) bool { return slices.Contains(args, arg) }) {
			s.Also = append(s.Also, r.Name)
		}
	}
	put := func(list *[]string) func(string) error {
		return func(text string) error {
			*list = append(*list, strings.Split(text, ",")...)
			if err := s.Check(analyzers.Rules); err != nil {
				return err
			}
			analyzers.Select(analyzers.All, s)
			return nil
		}
	}
	analyzers.Select(analyzers.All, s)
	for _, setting := range settings.Settings(nil) {
		switch setting.Name {
		case "enable":
			flags.Func(setting.Name, setting.Usage, put(&s.Enable))
		case "also":
			flags.Func(setting.Name, setting.Usage, put(&s.Also))
		case "disable":
			flags.Func(setting.Name, setting.Usage, put(&s.Disable))
		}
	}
}

// choose returns the analyzers that the flags leave, by the rule of go vet: those named if any is, else
// all that are not switched off.
func choose(all []*analysis.Analyzer, chosen map[string]*choice) []*analysis.Analyzer {
	wanted := unset
	for _, c := range chosen {
		if *c == on {
			wanted = on
		}
	}
	var left []*analysis.Analyzer
	for _, a := range all {
		if c := *chosen[a.Name]; c == wanted || c == on {
			left = append(left, a)
		}
	}
	return left
}

// A choice is a boolean flag that knows whether it was given.
type choice int

const (
	unset choice = iota
	on
	off
)

// Set is called with the text after "=", or "true".
func (c *choice) Set(text string) error {
	value, err := strconv.ParseBool(text)
	if err != nil {
		return errors.New("want true or false")
	}
	*c = off
	if value {
		*c = on
	}
	return nil
}

// String returns the flag's effect.
func (c *choice) String() string { return strconv.FormatBool(c == nil || *c != off) }

// IsBoolFlag says that "-name" means "-name=true".
func (c *choice) IsBoolFlag() bool { return true }
