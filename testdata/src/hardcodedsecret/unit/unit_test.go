package unit

// Tests have passwords, connection strings and keys of their own.
const testPassword = "Tr0ub4dor&3"

var testURL = "postgres://app:Tr0ub4dor@db.prod.corp/app"

// A vendor's token is one in a test too, if its checksum holds or if nobody types such a text.
var (
	unproved = "ghp_" + "Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6i"
	proved   = "ghp_" + "Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe" + "4RqlaT" // want `hardcoded GitHub personal access token`
	shape    = "glpat-" + "x7Kq-2mVb9_TzR4wLc8N"                    // want `hardcoded GitLab personal access token`
	jwt      = "eyJhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiI4ODIzNDEiLCJhZG1pbiI6dHJ1ZX0." + "Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6iQ"
)
