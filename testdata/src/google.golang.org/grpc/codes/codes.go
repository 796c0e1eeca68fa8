// Package codes has the part of google.golang.org/grpc/codes's API that the models name.
package codes

const Internal Code = 13

const InvalidArgument Code = 3

const NotFound Code = 5

const OK Code = 0

const Unauthenticated Code = 16

type Code uint32

func (c Code) String() string { return "" }
