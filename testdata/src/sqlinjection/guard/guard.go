// Package guard has values that were looked at before they are used, and values that were looked at in vain.
package guard

import "database/sql"

var db *sql.DB
