package libraries

import (
	"database/sql"
	"os"
	"path/filepath"

	"gorm.io/driver/sqlite"
)

func databases() {
	sql.Open("sqlite3", filepath.Join(os.TempDir(), "app.db")) // want `os.TempDir reaches sql.Open`
	sqlite.Open("/var/tmp/app.db")                             // want `reaches sqlite.Open`
	sql.Open("sqlite3", "/var/lib/app/app.db")
	sql.Open("sqlite3", ":memory:")
	sql.Open("mysql", "app@unix(/tmp/mysql.sock)/app")
	dir, _ := os.MkdirTemp("", "app")
	sql.Open("sqlite", filepath.Join(dir, "app.db"))
}
