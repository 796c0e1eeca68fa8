// Package work runs tasks that others send.
package work

import "os/exec"

type Task struct{ ID, Cmd string }

var (
	Queue = make(chan Task, 8)
	Tidy  = make(chan Task, 8)
	Ptrs  = make(chan *Task)
)

func Run() {
	for t := range Queue {
		exec.Command("sh", "-c", "echo "+t.Cmd).Run()
		exec.Command("touch", "/run/"+t.ID).Run()
	}
}

func RunTidy() {
	for t := range Tidy {
		exec.Command("sh", "-c", "echo "+t.Cmd).Run()
	}
}

func RunPtrs(stop <-chan bool) {
	for {
		select {
		case t := <-Ptrs:
			handle(t)
		case <-stop:
			return
		}
	}
}

func handle(t *Task) { exec.Command("sh", "-c", "echo "+t.Cmd).Run() }

// List only shows what is there.
func List() []string {
	var ids []string
	for t := range Tidy {
		ids = append(ids, t.ID)
	}
	return ids
}
