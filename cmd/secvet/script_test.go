package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/goproxytest"
	"github.com/rogpeppe/go-internal/gotooltest"
	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("u", false, "update the expected output in the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"secvet": main})
}

// TestScript runs the scripts of testdata/script. They need no network: the modules that they use are in
// the scripts.
func TestScript(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	params := testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Vars = append(env.Vars,
				"ROOT="+root,
				"SECVET_CACHE="+filepath.Join(env.WorkDir, ".cache"),
				"GOFLAGS=-modcacherw -mod=mod") // so that the folder of the script can be removed, and go.sum be left out
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status":       status,
			"samefindings": sameFindings,
		},
	}
	if err := gotooltest.Setup(&params); err != nil {
		t.Fatal(err)
	}
	goproxytest.Setup(&params)
	testscript.Run(t, params)
}

// status runs a command that must end with the status in its first argument.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status number command [args...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := errors.AsType[*exec.ExitError](err)
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// sameFindings compares the JSON of the command with that of go vet.
func sameFindings(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: samefindings command.json govet.json")
	}
	command, err := commandFindings(ts.MkAbs("."), ts.ReadFile(args[0]))
	ts.Check(err)
	vet, err := vetFindings(ts.ReadFile(args[1]))
	ts.Check(err)
	if len(command) == 0 {
		ts.Fatalf("no findings")
	}
	if !slices.Equal(command, vet) {
		ts.Fatalf("the command finds\n%s\ngo vet finds\n%s", strings.Join(command, "\n"), strings.Join(vet, "\n"))
	}
}

// commandFindings returns the findings, with their steps, as sorted lines.
func commandFindings(dir, document string) ([]string, error) {
	type position struct {
		File         string
		Line, Column int
	}
	place := func(p position) string {
		if !filepath.IsAbs(p.File) {
			p.File = filepath.Join(dir, p.File)
		}
		return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
	}
	var doc struct {
		Findings []struct {
			Analyzer, Category, Message string
			Pos, End                    position
			Steps                       []struct {
				Pos     position
				Message string
			}
		}
	}
	if err := json.Unmarshal([]byte(document), &doc); err != nil {
		return nil, err
	}
	var lines []string
	for _, f := range doc.Findings {
		line := fmt.Sprintf("%s-%s: %s(%s): %s", place(f.Pos), place(f.End), f.Analyzer, f.Category, f.Message)
		for _, s := range f.Steps {
			line += fmt.Sprintf("\n\t%s: %s", place(s.Pos), s.Message)
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return lines, nil
}

// vetFindings returns the same from what go vet -json prints: a document for each package.
func vetFindings(stream string) ([]string, error) {
	var lines []string
	for dec := json.NewDecoder(strings.NewReader(stream)); ; {
		var packages map[string]map[string][]struct {
			Category, Posn, End, Message string
			Related                      []struct{ Posn, Message string }
		}
		if err := dec.Decode(&packages); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		for _, analyzers := range packages {
			for analyzer, diagnostics := range analyzers {
				for _, d := range diagnostics {
					line := fmt.Sprintf("%s-%s: %s(%s): %s", d.Posn, d.End, analyzer, d.Category, d.Message)
					for _, r := range d.Related {
						line += fmt.Sprintf("\n\t%s: %s", r.Posn, r.Message)
					}
					lines = append(lines, line)
				}
			}
		}
	}
	slices.Sort(lines)
	return slices.Compact(lines), nil
}
