// Package store has a service.
package store

import (
	"context"
	"database/sql"
	"fmt"

	"errordisclosure/interceptors/pb"
)

type Shop struct{ DB *sql.DB }

func (s *Shop) Get(ctx context.Context, in *pb.Request) (*pb.Reply, error) {
	out := &pb.Reply{}
	if err := s.DB.QueryRowContext(ctx, "select name from shops where id = $1", in.Id).Scan(&out.Name); err != nil {
		return nil, fmt.Errorf("read shop: %w", err)
	}
	return out, nil
}
