// Package documented has passwords that a documentation shows: the first one of an account, and those of a database beside the program.
// A function whose name begins with low has one finding of low confidence.
package documented

import (
	"cmp"
	"database/sql"
	"flag"
	"net/http"
	"os"
)

func lowFirst() string {
	return cmp.Or(os.Getenv("ADMIN_PASSWORD"), "admin")
}

// The variable is a word, and the default is two.
func lowFlag() *string {
	return flag.String("password", "app-default", "the password of the first account")
}

func lowBranch(set string) string {
	password := set
	if password == "" {
		password = "postgres"
	}
	return password
}

func lowName() {
	const defaultPassword = "pass123"
	use(defaultPassword)
}

func lowMade() {
	const initialAdminPassword = "kubernetes"
	use(initialAdminPassword)
}

// A word that comes from another function is a name or a reason more often than a password.
func dial(r *http.Request, password string) { r.SetBasicAuth("app", password) }

func lowFarWord(r *http.Request) { dial(r, "lookup") }

func lowFarKey(r *http.Request) { dial(r, "password") }

type account struct{ User, Password string }

func lowAccount() account { return account{User: "admin", Password: "admin"} }

func lowLogin(login func(user, password string)) { login("admin", "changeme") }

// What is compared with nobody can change.
func compared(a account) bool {
	return a.User == "admin" && a.Password == "admin" // want `hardcoded password in comparison with`
}

// A password that somebody made up is in no documentation.
func drawn() string {
	return cmp.Or(os.Getenv("ADMIN_PASSWORD"), "Tr0ub4dor&3") // want `hardcoded fallback for password "ADMIN_PASSWORD"`
}

// Nobody changes the key that signs after a first login.
func signs() string {
	return cmp.Or(os.Getenv("SESSION_SECRET"), "very_secret") // want `hardcoded fallback for secret "SESSION_SECRET"`
}

func token() string {
	return cmp.Or(os.Getenv("API_TOKEN"), "admin") // want `hardcoded fallback for token "API_TOKEN"`
}

// A database without a host is that of this machine, and one with a name of a single word is the container beside it.
func lowSocket() {
	sql.Open("postgres", "user=postgres password=postgres dbname=app sslmode=disable")
}

func lowService() {
	sql.Open("postgres", "postgres://app:welcome1@db:5432/app")
}

func lowMySQL() {
	sql.Open("mysql", "app:welcome1@tcp(mysql:3306)/app")
}

func lowPairs() {
	sql.Open("postgres", "host=postgres user=app password=welcome1")
}

// A password that somebody made up may be in force there too, and a host with a domain is reached by others.
func made() {
	sql.Open("postgres", "user=app password=Tr0ub4dor dbname=app")      // want `hardcoded password in connection string`
	sql.Open("postgres", "postgres://app:Tr0ub4dor@localhost:5432/app") // want `hardcoded password in postgres URL`
	sql.Open("mysql", "app:Tr0ub4dor@tcp(mysql:3306)/app")              // want `hardcoded password in connection string`
}

func remote() {
	sql.Open("postgres", "postgres://app:welcome1@db.prod.corp:5432/app")             // want `hardcoded password in postgres URL`
	sql.Open("mysql", "app:welcome1@tcp(db.prod.corp:3306)/app")                      // want `hardcoded password in connection string`
	sql.Open("postgres", "host=db.prod.corp user=app password=welcome1")              // want `hardcoded password in connection string`
	sql.Open("jdbc", "jdbc:mysql://db.prod.corp:3306/app?user=app&password=welcome1") // want `hardcoded password in connection string`
}

func use(string) {}
