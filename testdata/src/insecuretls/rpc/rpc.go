// Package rpc has settings of libraries.
package rpc

import (
	"context"
	"crypto/tls"

	"github.com/gomodule/redigo/redis"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

type token struct{ text string }

func (t token) GetRequestMetadata(context.Context, ...string) (map[string]string, error) {
	return map[string]string{"authorization": "Bearer " + t.text}, nil
}

func (token) RequireTransportSecurity() bool { return false }

type careful struct{ token }

func (careful) RequireTransportSecurity() bool { return true }

func dial(target, text string) {
	plain := grpc.WithTransportCredentials(insecure.NewCredentials())
	grpc.NewClient(target, plain, grpc.WithPerRPCCredentials(token{text}))          // want `credentials are sent over a connection without TLS`
	grpc.Dial(target, grpc.WithInsecure(), grpc.WithPerRPCCredentials(token{text})) // want `credentials are sent`
	grpc.NewClient(target, plain, grpc.WithPerRPCCredentials(careful{}))            // fails when it is used
	grpc.NewClient(target, plain)
	grpc.NewClient("localhost:50051", plain, grpc.WithPerRPCCredentials(token{text}))
	grpc.NewClient("unix:/run/x.sock", plain, grpc.WithPerRPCCredentials(token{text}))
	grpc.NewClient(target, grpc.WithTransportCredentials(credentials.NewTLS(&tls.Config{})), grpc.WithPerRPCCredentials(token{text}))
}

func pool(addr string) {
	redis.Dial("tcp", addr, redis.DialTLSSkipVerify(true)) // want `the server's certificate is not verified by redis.DialTLSSkipVerify`
	redis.Dial("tcp", addr, redis.DialTLSSkipVerify(false))
}
