// Package asynq has the part of github.com/hibiken/asynq's API that the models name.
package asynq

import "context"

type Option interface{}

type Task struct{ payload []byte }

func NewTask(typename string, payload []byte, opts ...Option) *Task { return nil }

func NewTaskWithHeaders(typename string, payload []byte, headers map[string]string, opts ...Option) *Task {
	return nil
}

func (t *Task) Type() string { return "" }

func (t *Task) Payload() []byte { return nil }

type HandlerFunc func(context.Context, *Task) error

type ServeMux struct{}

func (mux *ServeMux) HandleFunc(pattern string, handler func(context.Context, *Task) error) {}
