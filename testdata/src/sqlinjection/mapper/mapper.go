// Package mapper maps objects to tables by reflection: columns are the fields' names, values are bound.
package mapper

import (
	"database/sql"
	"fmt"
	"reflect"
	"strings"
)

// DB is a database with a cache of statements.
type DB struct {
	db   *sql.DB
	last string
}

// Insert inserts an object.
func (d *DB) Insert(bean any) error {
	query, args := d.statement(bean)
	_, err := d.db.Exec(query, args...)
	return err
}

// InsertAll inserts objects.
func (d *DB) InsertAll(beans ...any) error {
	for _, bean := range beans {
		if err := d.Insert(bean); err != nil {
			return err
		}
	}
	return nil
}

func (d *DB) statement(bean any) (string, []any) {
	v := reflect.Indirect(reflect.ValueOf(bean))
	var columns []string
	var args []any
	for i := range v.NumField() {
		columns = append(columns, describe(v, i))
		args = append(args, v.Field(i).Interface())
	}
	return "INSERT INTO t (" + strings.Join(columns, ",") + ") VALUES (?" + strings.Repeat(",?", len(args)-1) + ")", args
}

// describe names a column. What the engine makes of it is a guess: the value is in it.
func describe(v reflect.Value, i int) string {
	return strings.ToLower(fmt.Sprint(v.Type().Field(i).Name, v.Interface()))[:len(v.Type().Field(i).Name)]
}

// Where finds what a condition says.
func (d *DB) Where(cond any, args ...any) error {
	_, err := d.db.Query(fmt.Sprintf("SELECT * FROM t WHERE %v", cond), args...)
	return err
}
