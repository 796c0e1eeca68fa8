// Package work does what a queue gives it.
package work

import (
	"os/exec"

	"commandinjection/bus/queue"
)

type Job struct{ Cmd string }

func run(payload any) error { return exec.Command("sh", "-c", payload.(Job).Cmd).Run() }

func count(payload any) error { return exec.Command("sh", "-c", "wc -c").Run() }

func Mount(q *queue.Queue) { q.Register("job", run) }

func Count(q *queue.Queue) { q.Register("job", count) }
