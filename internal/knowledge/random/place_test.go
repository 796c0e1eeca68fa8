package random

import "testing"

func TestBeginsName(t *testing.T) {
	for text, want := range map[string]bool{
		"file:": true, "file:test-": true, "file:x?mode=memory&vfs=": false, "file:x?_auth_pass=": false,
		"postgres://app@db:5432/": true, "postgres://app@db:5432/test_": true, "postgres://app:": false, "postgres://": false,
		"postgres://db/x?dbname=": true,
		"app:secret@tcp(db)/":     true, "app:": false, "": false, "/": false,
		"host=db dbname=test_": true, "host=db password=": false, "dbname=x password=": false, "Database=": true, "dbname=x ": false,
		"server=db;initial catalog=": true, "server=db;database=x;pwd=": false, "app:x@tcp(": true, "mydbname=": false, "session=": false,
	} {
		if got := beginsName(text); got != want {
			t.Errorf("%q: %t, want %t", text, got, want)
		}
	}
}
