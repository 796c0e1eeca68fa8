// Package sqlite logs connection strings, those of databases in files and others.
package sqlite

import (
	"database/sql"
	"fmt"
	"log"
	"strings"

	"gorm.io/driver/postgres"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
)

type settings struct{ Name, ConnectionString string }

func logf(format string, args ...any) { log.Printf(format, args...) }

func tell(text string) { log.Print(text) }

func logOther(format string, args ...any) { log.Printf(format, args...) } // want `field ConnectionString reaches log.Printf and is logged`

func tellOther(text string) { log.Print(text) } // want `field ConnectionString reaches log.Print and is logged`

func open(s settings) (*sql.DB, error) {
	dsn := s.ConnectionString
	if dsn == "" {
		dsn = fmt.Sprintf("file:%s?_foreign_keys=1", s.Name)
	}
	db, err := sql.Open("sqlite3", dsn)
	if err != nil {
		logf("no database at %q: %v", dsn, err)
		return nil, err
	}
	log.Printf("database %s", dsn)
	tell(dsn)
	return db, nil
}

func openOther(s settings) (*sql.DB, error) {
	dsn := s.ConnectionString
	db, err := sql.Open("postgres", dsn)
	logOther("database %q", dsn)
	tellOther(dsn)
	return db, err
}

func openNamed(driver, dsn string) (*sql.DB, error) {
	log.Printf("database %s", dsn) // want `parameter dsn reaches log.Printf and is logged`
	return sql.Open(driver, dsn)
}

func dialector(driver, dsn string) gorm.Dialector {
	file, params, _ := strings.Cut(dsn, "?")
	if driver != "sqlite" {
		log.Print("database ", dsn) // want `parameter dsn reaches log.Print and is logged`
		return postgres.Open(dsn)
	}
	name := file + "?" + params + "&_pragma=busy_timeout(5000)"
	log.Print("database ", name)
	return sqlite.Open(name)
}

func encrypted(dsn, password string) (*sql.DB, error) {
	name := dsn + "?_auth_user=admin&_auth_pass=" + password
	log.Print("database ", name) // want `(parameter dsn|parameter password) reaches log.Print and is logged`
	return sql.Open("sqlite3", name)
}
