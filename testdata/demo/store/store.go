// Package store keeps the notes.
package store

import (
	"context"
	"database/sql"
)

// Notes are the notes of all authors.
type Notes struct{ db *sql.DB }

// New returns the notes in a database.
func New(db *sql.DB) *Notes { return &Notes{db} }

// By returns the titles of an author's notes.
func (n *Notes) By(ctx context.Context, author string) ([]string, error) {
	rows, err := n.db.QueryContext(ctx, byAuthor(author))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var titles []string
	for rows.Next() {
		var title string
		if err := rows.Scan(&title); err != nil {
			return nil, err
		}
		titles = append(titles, title)
	}
	return titles, rows.Err()
}

// byAuthor builds the query.
func byAuthor(author string) string {
	return "SELECT title FROM notes WHERE author = '" + author + "'"
}

// CheckUser reports whether the database knows the user with that password. Here the text of the query
// is constant and the values are bound: there is nothing to inject.
func (n *Notes) CheckUser(ctx context.Context, user, password string) bool {
	var ok bool
	row := n.db.QueryRowContext(ctx, "SELECT crypt($2, hash) = hash FROM users WHERE name = $1", user, password)
	return row.Scan(&ok) == nil && ok
}
