// Package mongo has the part of go.mongodb.org/mongo-driver/mongo's API that the models name.
package mongo

import (
	"context"

	"go.mongodb.org/mongo-driver/mongo/options"
)

type Client struct{}

func (c *Client) Database(name string, opts ...*options.DatabaseOptions) *Database { return nil }

type Collection struct{}

func (coll *Collection) Find(ctx context.Context, filter interface{}, opts ...*options.FindOptions) (*Cursor, error) {
	return nil, nil
}

func (coll *Collection) FindOne(ctx context.Context, filter interface{}, opts ...*options.FindOneOptions) *SingleResult {
	return nil
}

type Cursor struct{}

func (c *Cursor) All(ctx context.Context, results interface{}) error { return nil }

func (c *Cursor) Decode(val interface{}) error { return nil }

func (c *Cursor) Next(ctx context.Context) bool { return false }

type Database struct{}

func (db *Database) Collection(name string, opts ...*options.CollectionOptions) *Collection {
	return nil
}

type SingleResult struct{}

func (sr *SingleResult) Decode(v interface{}) error { return nil }

func Connect(ctx context.Context, opts ...*options.ClientOptions) (*Client, error) { return nil, nil }
