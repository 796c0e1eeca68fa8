// Package pgtype has the part of github.com/jackc/pgx/v5/pgtype's API that the models name.
package pgtype

type Map struct{}
