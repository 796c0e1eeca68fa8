// Package cmds runs commands and logs them, by a function that hides secrets if its callers give one.
package cmds

import (
	"log"
	"os/exec"
	"strings"
)

// AsItIs hides nothing.
var AsItIs = func(text string) string { return text }

type Options struct{ Hide func(string) string }

func Run(cmd *exec.Cmd) error { return RunHiding(cmd, nil) }

func RunHiding(cmd *exec.Cmd, hide func(string) string) error {
	return RunWith(cmd, Options{Hide: hide})
}

// RunWith chooses between the two in a variable.
func RunWith(cmd *exec.Cmd, o Options) error {
	hide := AsItIs
	if o.Hide != nil {
		hide = o.Hide
	}
	log.Print(hide(strings.Join(cmd.Args, " ")))
	return cmd.Run()
}

func asItIs(text string) string { return text }

// RunSet sets the field of the options.
func RunSet(line string, o *Options) {
	if o.Hide == nil {
		o.Hide = asItIs
	}
	log.Print(o.Hide(line))
}

// RunParam sets the parameter.
func RunParam(line string, hide func(string) string) {
	if hide == nil {
		hide = asItIs
	}
	log.Print(hide(line))
}

// RunEither uses both, whatever is given.
func RunEither(line string, hide func(string) string, verbose bool) {
	if verbose {
		hide = asItIs
	}
	log.Print(hide(line))
}
