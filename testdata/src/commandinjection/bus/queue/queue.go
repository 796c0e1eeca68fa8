// Package queue runs what others register with what others send.
package queue

type Task struct {
	Name    string
	Payload any
}

type Handler func(any) error

type Queue struct {
	handlers map[string]Handler
	ch       chan Task
}

func New() *Queue { return &Queue{handlers: map[string]Handler{}, ch: make(chan Task, 10)} }

func (q *Queue) Register(name string, h Handler) { q.handlers[name] = h }

func (q *Queue) Enqueue(name string, payload any) { q.ch <- Task{Name: name, Payload: payload} }

func (q *Queue) Run() {
	for t := range q.ch {
		if h, ok := q.handlers[t.Name]; ok {
			_ = h(t.Payload)
		}
	}
}
