// Package result holds a value or the error that kept it from being made.
package result

type Result[T any] struct {
	val T
	err error
}

func Ok[T any](v T) Result[T] { return Result[T]{val: v} }

func Fail[T any](err error) Result[T] { return Result[T]{err: err} }

// Then continues with f unless r failed.
func Then[T, U any](r Result[T], f func(T) Result[U]) Result[U] {
	if r.err != nil {
		return Fail[U](r.err)
	}
	return f(r.val)
}

// Map converts the value.
func Map[T, U any](r Result[T], f func(T) U) Result[U] {
	return Then(r, func(v T) Result[U] { return Ok(f(v)) })
}

func (r Result[T]) Get() (T, error) { return r.val, r.err }
