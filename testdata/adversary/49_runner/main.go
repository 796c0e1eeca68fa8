package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"time"
)

var (
	every = flag.Duration("n", 2*time.Second, "time between runs")
	times = flag.Int("count", 0, "how often, 0 for ever")
)

func run(argv []string) (code int) {
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err := cmd.Run()
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		return exit.ExitCode()
	case err != nil:
		fmt.Fprintln(os.Stderr, "watch:", err)
		return 127
	}
	return 0
}

func main() {
	flag.Parse()
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "usage: watch [-n duration] program [argument...]")
		os.Exit(2)
	}
	code := 0
	for i := 0; *times == 0 || i < *times; i++ {
		if i > 0 {
			time.Sleep(*every)
		}
		code = run(flag.Args())
	}
	os.Exit(code)
}
