// Package messages serves requests that hold messages in messages.
package messages

import (
	"context"
	"database/sql"
	"errors"
	"strconv"

	"sqlinjection/messages/pb"
)

type searcher struct{ db *sql.DB }

// Messages hold other messages, which getters return.
func (s *searcher) Search(ctx context.Context, req *pb.Request) (*pb.Reply, error) {
	s.db.Query("SELECT " + req.GetFilter().GetColumn())              // want `gRPC request message reaches`
	s.db.Query("SELECT " + req.GetFilter().GetValue().GetTexts()[0]) // want `gRPC request message reaches`
	s.db.Query("SELECT " + strconv.FormatInt(req.GetFilter().GetNumber(), 10))
	for _, f := range req.GetFilters() {
		s.db.Query("SELECT " + f.GetColumn())                                          // want `gRPC request message reaches`
		s.db.Query("SELECT "+f.GetColumn()+" WHERE v = ?", f.GetValue().GetTexts()[0]) // want `gRPC request message reaches`
		s.db.Query("SELECT a FROM t WHERE v = ?", f.GetValue().GetTexts()[0])
	}
	return nil, nil
}

var columns = map[string]bool{"id": true, "name": true}

// What is checked is what is asked for again.
func (s *searcher) Checked(ctx context.Context, req *pb.Request) (*pb.Reply, error) {
	if !columns[req.GetFilter().GetColumn()] {
		return nil, errors.New("no such column")
	}
	s.db.Query("SELECT " + req.GetFilter().GetColumn())
	s.db.Query("SELECT " + req.GetFilter().GetValue().GetTexts()[0]) // want `gRPC request message reaches`
	return nil, nil
}

func (s *searcher) Chosen(ctx context.Context, req *pb.Request) (*pb.Reply, error) {
	switch req.GetFilter().GetColumn() {
	case "id", "name":
		s.db.Query("SELECT " + req.GetFilter().GetColumn())
	}
	return nil, nil
}
