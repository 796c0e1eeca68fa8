// Package bigquery has the part of the library's API that the models name.
package bigquery

type Client struct{}

type QueryParameter struct {
	Name  string
	Value interface{}
}

type QueryConfig struct {
	Q          string
	Parameters []QueryParameter
}

type Query struct{ QueryConfig }

type RowIterator struct{}

func (c *Client) Query(q string) *Query { return nil }

func (it *RowIterator) Next(dst interface{}) error { return nil }
