// Package status has the part of google.golang.org/grpc/internal/status's API that the models name.
package status

import (
	"google.golang.org/grpc/codes"
)

type Status struct{}

func (s *Status) Err() error { return nil }

func (s *Status) Message() string { return "" }

func (s *Status) String() string { return "" }

func Errorf(c codes.Code, format string, a ...any) error { return nil }

func New(c codes.Code, msg string) *Status { return nil }

func Newf(c codes.Code, format string, a ...any) *Status { return nil }
