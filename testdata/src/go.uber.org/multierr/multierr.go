// Package multierr has the part of go.uber.org/multierr's API that the models name.
package multierr

func Append(left error, right error) error { return nil }

func AppendInto(into *error, err error) bool { return false }

func Combine(errors ...error) error { return nil }

func Errors(err error) []error { return nil }
