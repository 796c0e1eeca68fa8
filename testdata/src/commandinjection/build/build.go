// Package build is the middle of a chain.
package build

import (
	"fmt"
	"strconv"

	"commandinjection/shell"
)

// Job is what is to be built.
type Job struct {
	Dir   string
	Procs int
	Tool  string
}

// Line is the job as a shell reads it.
func (j *Job) Line() string { return fmt.Sprintf("cd %s && make -j%d", j.Dir, j.Procs) }

// Run runs the job.
func (j *Job) Run() error { return shell.Exec(j.Tool, "-C", j.Dir, "-j", strconv.Itoa(j.Procs)) }

// Quick runs only what has a number.
func Quick(procs int) error { return shell.Run("make -j" + strconv.Itoa(procs)) }
