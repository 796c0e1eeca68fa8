// Package choice has exported functions whose parameters are choices among constants, or names of a database's parts.
package choice

import (
	"database/sql"
	"flag"
	"net/http"
	"os"

	"sqlinjection/choice/tables"
)

// A Store has a database.
type Store struct{ db *sql.DB }

// Checkpoint is told of with low confidence, at the text that lowRun builds: the package itself gives two modes to it.
func (s *Store) Checkpoint(mode string) error { return s.lowRun(mode) }

func (s *Store) close() {
	s.lowRun("PASSIVE")
	s.lowRun("TRUNCATE")
}

// Nobody else can call it, and here nobody does.
func (s *Store) again(mode string) error { return s.lowRun(mode) }

func (s *Store) lowRun(mode string) error {
	_, err := s.db.Exec("PRAGMA wal_checkpoint(" + mode + ")")
	return err
}

// Find is called with one constant, which says nothing of what others give.
func (s *Store) Find(name string) error { return s.find(name) }

func (s *Store) first() { s.find("first") }

func (s *Store) find(name string) error {
	_, err := s.db.Exec("SELECT * FROM users WHERE name = '" + name + "'") // want `parameter name of Find reaches`
	return err
}

// Mark is called with constants, and with something else.
func (s *Store) Mark(state string) error { return s.mark(state) }

func (s *Store) marks(list []string) {
	s.mark("new")
	s.mark("old")
	for _, l := range list {
		s.mark(l)
	}
}

func (s *Store) mark(state string) error {
	_, err := s.db.Exec("UPDATE users SET state = '" + state + "'") // want `parameter state of Mark reaches`
	return err
}

// Sorted is given what people choose.
func (s *Store) Sorted(order string) error {
	_, err := s.db.Exec("SELECT * FROM users ORDER BY " + order) // want `parameter order of Sorted reaches`
	return err
}

// A table's name beside a value.
func (s *Store) Named(table string) error {
	_, err := s.db.Exec("SELECT * FROM log WHERE source = '" + table + "'") // want `parameter table of Named reaches`
	return err
}

var database = flag.String("database", "", "the name of the database")

func (s *Store) lowCreate() {
	s.db.Exec("CREATE DATABASE " + *database)
	s.db.Exec("CREATE DATABASE " + os.Getenv("DB"))
}

var mode = flag.String("mode", "PASSIVE", "the mode of checkpoints")

func (s *Store) lowMode() { s.db.Exec("PRAGMA wal_checkpoint(" + *mode + ")") }

func (s *Store) insert() {
	s.db.Exec("INSERT INTO users VALUES ('" + os.Args[1] + "')") // want `reaches`
}

func lowPrefix(db *sql.DB) error {
	return tables.Create(db, os.Getenv("TABLE_PREFIX"))
}

// What others send is told wherever the text is put together.
func request(db *sql.DB, r *http.Request) error {
	return tables.Find(db, r.FormValue("id")) // want `HTTP form value "id" reaches`
}

// LowCreate is given the name of a database, which programs write and people do not.
func (s *Store) LowCreate(name string) error { return s.lowDatabase(name) }

func (s *Store) lowDatabase(name string) error {
	_, err := s.db.Exec("CREATE DATABASE " + name)
	return err
}

// A savepoint is named by the program.
func (s *Store) RollBack(name string) error { return s.lowBack(name) }

func (s *Store) lowBack(name string) error {
	_, err := s.db.Exec("ROLLBACK TO SAVEPOINT " + name)
	return err
}

// Page takes a statement, as its beginning says.
func (s *Store) Page(query string) error { return s.lowPage(query) }

func (s *Store) lowPage(query string) error {
	_, err := s.db.Query(query + " LIMIT 100")
	return err
}

// Only takes a statement too, and a value that is put into it.
func (s *Store) Only(query, name string) error { return s.only(query, name) }

func (s *Store) only(query, name string) error {
	_, err := s.db.Query(query + " WHERE name = '" + name + "'") // want `parameter query of Only reaches`
	return err
}
