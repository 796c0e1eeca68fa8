// Package credentials has the part of google.golang.org/grpc/credentials's API that the models name.
package credentials

type PerRPCCredentials interface{}
