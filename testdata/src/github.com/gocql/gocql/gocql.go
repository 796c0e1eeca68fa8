// Package gocql has the part of github.com/gocql/gocql's API that the models name.
package gocql

type Batch struct{}

func (b *Batch) Bind(stmt string, bind func(q *QueryInfo) ([]interface{}, error)) {}

func (b *Batch) Query(stmt string, args ...interface{}) {}

type ClusterConfig struct{}

type Iter struct{}

func (iter *Iter) MapScan(m map[string]interface{}) bool { return false }

func (iter *Iter) Scan(dest ...interface{}) bool { return false }

func (iter *Iter) SliceMap() ([]map[string]interface{}, error) { return nil, nil }

type PasswordAuthenticator struct {
	Username string
	Password string
}

type Query struct{}

func (q *Query) Exec() error { return nil }

func (q *Query) MapScan(m map[string]interface{}) error { return nil }

func (q *Query) Scan(dest ...interface{}) error { return nil }

type QueryInfo struct{}

type Scanner interface {
	Scan(v ...interface{}) error
}

type Session struct{}

func (s *Session) Bind(stmt string, b func(q *QueryInfo) ([]interface{}, error)) *Query { return nil }

func (s *Session) Query(stmt string, values ...interface{}) *Query { return nil }

func NewCluster(hosts ...string) *ClusterConfig { return nil }
