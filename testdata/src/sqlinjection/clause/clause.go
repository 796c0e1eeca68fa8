// Package clause is in the middle of a chain: it knows neither requests nor databases.
package clause

import (
	"fmt"
	"strings"

	"sqlinjection/store"
)

// Equal makes a condition.
func Equal(column, value string) string { return fmt.Sprintf("%s = '%s'", column, value) }

// All joins conditions.
func All(conds ...string) string { return strings.Join(conds, " AND ") }

// Filter is a query in the making.
type Filter struct {
	Table string
	conds []string
	args  []any
}

// Add adds a condition as it is.
func (f *Filter) Add(cond string) { f.conds = append(f.conds, cond) }

// Bind adds a condition whose value is bound.
func (f *Filter) Bind(column string, value any) {
	f.conds = append(f.conds, column+" = ?")
	f.args = append(f.args, value)
}

// Delete deletes what the filter finds.
func (f *Filter) Delete(db *store.DB) error {
	return db.Run("DELETE FROM "+f.Table+" WHERE "+All(f.conds...), f.args...)
}
