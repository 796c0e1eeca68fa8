package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
	downloaded, err := exec.Command("go", "env", "GOMODCACHE").Output()
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
				"DOWNLOADED=file://"+filepath.ToSlash(strings.TrimSpace(string(downloaded)))+"/cache/download",
				"SECVET_CACHE="+filepath.Join(env.WorkDir, ".cache"),
				"GOLANGCI="+os.Getenv("SECVET_GOLANGCI"),
				"GOPROXY=off",         // unless the script has modules of its own
				"GOFLAGS=-modcacherw") // so that the folder of the script can be removed
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name != "golangci" {
				return false, fmt.Errorf("unknown condition %q", name)
			}
			return os.Getenv("SECVET_GOLANGCI") != "", nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status":       status,
			"samefindings": sameFindings,
			"setting":      setting,
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
