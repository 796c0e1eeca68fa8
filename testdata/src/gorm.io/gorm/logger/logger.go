// Package logger has the part of gorm.io/gorm/logger's API that the models name.
package logger

import (
	"context"
	"regexp"
)

type Interface interface {
	Error(ctx context.Context, s string, v ...interface{})
	Info(ctx context.Context, s string, v ...interface{})
	Warn(ctx context.Context, s string, v ...interface{})
}

type Writer interface {
	Printf(s string, v ...interface{})
}

func ExplainSQL(sql string, numericPlaceholder *regexp.Regexp, escaper string, avars ...interface{}) string {
	return ""
}
