// Package grpclog has the part of google.golang.org/grpc/grpclog's API that the models name.
package grpclog

func Error(args ...any) {}

func ErrorDepth(depth int, args ...any) {}

func Errorf(format string, args ...any) {}

func Errorln(args ...any) {}

func Fatal(args ...any) {}

func FatalDepth(depth int, args ...any) {}

func Fatalf(format string, args ...any) {}

func Fatalln(args ...any) {}

func Info(args ...any) {}

func InfoDepth(depth int, args ...any) {}

func Infof(format string, args ...any) {}

func Infoln(args ...any) {}

func Print(args ...any) {}

func Printf(format string, args ...any) {}

func Println(args ...any) {}

func Warning(args ...any) {}

func WarningDepth(depth int, args ...any) {}

func Warningf(format string, args ...any) {}

func Warningln(args ...any) {}
