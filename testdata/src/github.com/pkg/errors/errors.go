// Package errors has the part of github.com/pkg/errors's API that the models name.
package errors

func As(err error, target interface{}) bool { return false }

func Cause(err error) error { return nil }

func Errorf(format string, args ...interface{}) error { return nil }

func New(message string) error { return nil }

func Unwrap(err error) error { return nil }

func WithMessage(err error, message string) error { return nil }

func WithMessagef(err error, format string, args ...interface{}) error { return nil }

func WithStack(err error) error { return nil }

func Wrap(err error, message string) error { return nil }

func Wrapf(err error, format string, args ...interface{}) error { return nil }
