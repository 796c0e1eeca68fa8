// Package errors has the part of github.com/cockroachdb/errors's API that the models name.
package errors

func Cause(err error) error { return nil }

func CombineErrors(err error, otherErr error) error { return nil }

func Errorf(format string, args ...interface{}) error { return nil }

func Join(errs ...error) error { return nil }

func Mark(err error, reference error) error { return nil }

func New(msg string) error { return nil }

func Newf(format string, args ...interface{}) error { return nil }

func Redact(r interface{}) string { return "" }

func Unwrap(err error) error { return nil }

func UnwrapAll(err error) error { return nil }

func UnwrapOnce(err error) error { return nil }

func WithDetail(err error, msg string) error { return nil }

func WithDetailf(err error, format string, args ...interface{}) error { return nil }

func WithHint(err error, msg string) error { return nil }

func WithHintf(err error, format string, args ...interface{}) error { return nil }

func WithMessage(err error, msg string) error { return nil }

func WithMessagef(err error, format string, args ...interface{}) error { return nil }

func WithSecondaryError(err error, additionalErr error) error { return nil }

func WithStack(err error) error { return nil }

func Wrap(err error, msg string) error { return nil }

func Wrapf(err error, format string, args ...interface{}) error { return nil }
