// Package sqlinjection finds SQL text that is made of data.
//
// # Analyzer sqlinjection
//
// sqlinjection: find SQL statements built from untrusted values
//
// A value that becomes part of a statement's text can change what the statement does. The pass follows
// data from outside (requests, messages) to the query text of database/sql, sqlx, pgx, gorm, bun, squirrel, goqu, ent,
// gocql, ClickHouse, BigQuery, SQLite and others, and to JavaScript in MongoDB's filters, through functions, packages, builders and struct fields:
//
//	db.Query("SELECT * FROM users WHERE name = '" + r.FormValue("name") + "'") // wrong
//	db.Query("SELECT * FROM users WHERE name = ?", r.FormValue("name"))        // right
//
// Names of columns and tables cannot be bound. Choose them from constants:
//
//	db.Query("SELECT * FROM users ORDER BY " + r.FormValue("sort"))            // wrong
//	columns := map[string]string{"name": "name", "age": "age"}
//	db.Query("SELECT * FROM users ORDER BY " + columns[r.FormValue("sort")])   // right
//
// Categories:
//
//   - tainted: data from outside reaches query text.
//   - built: query text is put together from a parameter of an exported function, of which nothing here
//     says what its callers give, or from local input: arguments, environment, files.
//     Building the text is the flaw, whoever chose the value.
//   - privileged: query text was read from a file in the shared temporary directory, where anybody can write, or is
//     an argument or environment variable of a program that makes itself root.
//
// With the flag threat=remote,local values of the local user are tainted too, also as whole statements.
//
// Where a value is a part of the argument itself, or of a variable that is there for the query alone, all such parts can
// be bound, and the library or the one driver that is imported says which placeholder it wants, a fix binds them; of the
// lists after IN only with gorm, which expands them.
//
// Low confidence is for what hardly anybody would change. One such thing is the name of a table, column or database that the
// arguments, the environment or the configuration say, quoted or not: it cannot be bound, and who starts the program owns the
// database. So is whatever these say that is put into a text in another package, where it is such a name most often: of the eight
// places of both sorts that were judged in public programs none was a flaw. Another is a parameter of an exported function that
// the package itself gives constants alone, as a choice among modes, or that is the name of a table, a database or a mode, which
// programs write and people do not, or with which the statement begins, since that is a whole statement by itself: of the 37 places of built that were judged in public programs none was a flaw, 28 were such names
// or texts of the program's own, and 9 were false. So is such a parameter in an internal package unless it stands where a placeholder can
// stand: all callers are of the module, and what they give from outside is told at them. What stands where a placeholder can stand, and how a list is sorted, is told as before, and
// so is any name that comes from a request.
//
// Numbers, constants, values chosen from constants, and values that a condition has compared with
// constants are no attack. The pass is silent about whole statements that come from the local
// user, about query text that reaches a driver that no model describes, and about text that a function the engine cannot see makes of its arguments in a struct.
package sqlinjection
