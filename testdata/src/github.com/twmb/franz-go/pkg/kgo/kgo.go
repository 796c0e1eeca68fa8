// Package kgo has the part of github.com/twmb/franz-go/pkg/kgo's API that the models name.
package kgo

import "context"

type Client struct{}

func (cl *Client) PollFetches(ctx context.Context) Fetches { return nil }

type Fetch struct{}

type Fetches []Fetch

func (fs Fetches) EachRecord(fn func(*Record)) {}

func (fs Fetches) Records() []*Record { return nil }

type Record struct {
	Key     []byte
	Value   []byte
	Headers []RecordHeader
}

type RecordHeader struct {
	Key   string
	Value []byte
}
