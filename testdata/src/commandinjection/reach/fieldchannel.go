package reach

import (
	"net/http"
	"os/exec"
)

// A task is sent by a handler that has the queue in a field, and run by a loop that the queue's constructor starts.
type task struct{ cmd, dir string }

type queue struct {
	tasks   chan task
	nightly chan task
}

func newQueue(workers int) *queue {
	q := &queue{tasks: make(chan task, 8), nightly: make(chan task)}
	for range workers {
		go q.loop()
	}
	return q
}

func (q *queue) loop() {
	for t := range q.tasks {
		q.run(t)
	}
}

func (q *queue) run(t task) {
	exec.Command("sh", "-c", t.cmd).Run() // want `reaches`
	exec.Command("sh", "-c", "cd "+t.dir).Run()
}

func (q *queue) night() {
	for t := range q.nightly {
		exec.Command("sh", "-c", t.cmd).Run()
	}
}

type front struct{ queue *queue }

func (f *front) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.queue.tasks <- task{cmd: r.FormValue("cmd"), dir: "/srv"}
	f.queue.nightly <- task{cmd: "cleanup", dir: r.FormValue("dir")}
}

func serveQueue() {
	f := &front{queue: newQueue(2)}
	go f.queue.night()
	http.Handle("/tasks", f)
}

// A connection is no message: what its session has read before is not what somebody reads of it here.
type session struct{ last string }

func (s *session) Read(p []byte) (int, error) { return copy(p, s.last), nil }

type listener struct{ accepted chan *session }

func (l *listener) loop() {
	for s := range l.accepted {
		exec.Command("sh", "-c", s.last).Run()
	}
}

type accepting struct{ listener *listener }

func (a *accepting) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a.listener.accepted <- &session{last: r.FormValue("last")}
}

func listen() {
	a := &accepting{listener: &listener{accepted: make(chan *session)}}
	go a.listener.loop()
	http.Handle("/sessions", a)
}
