// Package quoted puts names into statements that the database has quoted.
package quoted

import "database/sql"

func column(db *sql.DB, query string, args ...any) (out []string, err error) {
	rows, err := db.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

func create(db *sql.DB, names []string) {
	quoted, _ := column(db, "SELECT quote_ident(unnest($1::text[]))", names)
	_, _ = db.Exec("create schema if not exists " + quoted[0])
	schema, _ := column(db, "select current_schema()")
	_, _ = db.Exec("create schema if not exists " + schema[0]) // want `database column`
}

func drop(db *sql.DB, name string) {
	var quoted, found string
	_ = db.QueryRow("select quote_ident($1)", name).Scan(&quoted)
	_, _ = db.Exec("drop table " + quoted)
	_ = db.QueryRow("select relname from pg_class limit 1").Scan(&found)
	_, _ = db.Exec("drop table " + found) // want `database column`
}
