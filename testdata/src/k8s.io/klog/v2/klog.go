// Package klog has the part of k8s.io/klog/v2's API that the models name.
package klog

import (
	"context"

	"github.com/go-logr/logr"
)

type KMetadata interface{}

type Level int32

type LogSink = logr.LogSink

type Logger = logr.Logger

type ObjectRef struct{}

func (ref ObjectRef) MarshalLog() interface{} { return nil }

type Verbose struct{}

func (v Verbose) Error(err error, msg string, args ...interface{}) {}

func (v Verbose) ErrorS(err error, msg string, keysAndValues ...interface{}) {}

func (v Verbose) Info(args ...interface{}) {}

func (v Verbose) InfoDepth(depth int, args ...interface{}) {}

func (v Verbose) InfoS(msg string, keysAndValues ...interface{}) {}

func (v Verbose) InfoSDepth(depth int, msg string, keysAndValues ...interface{}) {}

func (v Verbose) Infof(format string, args ...interface{}) {}

func (v Verbose) InfofDepth(depth int, format string, args ...interface{}) {}

func (v Verbose) Infoln(args ...interface{}) {}

func (v Verbose) InfolnDepth(depth int, args ...interface{}) {}

func Background() (_ Logger) { return }

func Error(args ...interface{}) {}

func ErrorDepth(depth int, args ...interface{}) {}

func ErrorS(err error, msg string, keysAndValues ...interface{}) {}

func ErrorSDepth(depth int, err error, msg string, keysAndValues ...interface{}) {}

func Errorf(format string, args ...interface{}) {}

func ErrorfDepth(depth int, format string, args ...interface{}) {}

func Errorln(args ...interface{}) {}

func ErrorlnDepth(depth int, args ...interface{}) {}

func Exit(args ...interface{}) {}

func ExitDepth(depth int, args ...interface{}) {}

func Exitf(format string, args ...interface{}) {}

func ExitfDepth(depth int, format string, args ...interface{}) {}

func Exitln(args ...interface{}) {}

func ExitlnDepth(depth int, args ...interface{}) {}

func Fatal(args ...interface{}) {}

func FatalDepth(depth int, args ...interface{}) {}

func Fatalf(format string, args ...interface{}) {}

func FatalfDepth(depth int, format string, args ...interface{}) {}

func Fatalln(args ...interface{}) {}

func FatallnDepth(depth int, args ...interface{}) {}

func Format(obj interface{}) interface{} { return nil }

func FromContext(ctx context.Context) (_ Logger) { return }

func Info(args ...interface{}) {}

func InfoDepth(depth int, args ...interface{}) {}

func InfoS(msg string, keysAndValues ...interface{}) {}

func InfoSDepth(depth int, msg string, keysAndValues ...interface{}) {}

func Infof(format string, args ...interface{}) {}

func InfofDepth(depth int, format string, args ...interface{}) {}

func Infoln(args ...interface{}) {}

func InfolnDepth(depth int, args ...interface{}) {}

func KObj(obj KMetadata) (_ ObjectRef) { return }

func KObjSlice(arg interface{}) interface{} { return nil }

func KObjs(arg interface{}) []ObjectRef { return nil }

func KRef(namespace string, name string) (_ ObjectRef) { return }

func LoggerWithValues(logger Logger, kv ...interface{}) (_ Logger) { return }

func SafePtr[T any](p *T) any { return nil }

func TODO() (_ Logger) { return }

func V(level Level) (_ Verbose) { return }

func Warning(args ...interface{}) {}

func WarningDepth(depth int, args ...interface{}) {}

func Warningf(format string, args ...interface{}) {}

func WarningfDepth(depth int, format string, args ...interface{}) {}

func Warningln(args ...interface{}) {}

func WarninglnDepth(depth int, args ...interface{}) {}
