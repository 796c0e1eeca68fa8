// Package status has the part of google.golang.org/grpc/status's API that the models name.
package status

import (
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/internal/status"
)

type Status = status.Status

func Code(err error) codes.Code { return 0 }

func Convert(err error) *Status { return nil }

func Error(c codes.Code, msg string) error { return nil }

func Errorf(c codes.Code, format string, a ...any) error { return nil }

func FromContextError(err error) *Status { return nil }

func FromError(err error) (*Status, bool) { return nil, false }

func New(c codes.Code, msg string) *Status { return nil }

func Newf(c codes.Code, format string, a ...any) *Status { return nil }
