package dsn

import "strings"

// A system is a kind of server, and how texts speak of it.
type system struct {
	plain   bool // nothing is encrypted unless the text asks for it
	options map[string]func(value string) Protection
}

// A way is a scheme: which system it leads to, and what it says of TLS by itself.
type way struct {
	system string
	tls    Protection
}

// schemes are those that are known. What says nothing of TLS leaves it to the options.
var schemes = map[string]way{
	"postgres": {"postgres", Unsaid}, "postgresql": {"postgres", Unsaid}, "pgx": {"postgres", Unsaid}, "pgx5": {"postgres", Unsaid},
	"cockroach": {"postgres", Unsaid}, "cockroachdb": {"postgres", Unsaid}, "crdb-postgres": {"postgres", Unsaid},
	"mongodb": {"mongodb", Unsaid}, "mongodb+srv": {"mongodb", On},
	"redis": {"redis", Unsaid}, "rediss": {"redis", On}, "redis+sentinel": {"redis", Unsaid}, "unix": {"unix", On},
	"amqp": {"amqp", Unsaid}, "amqps": {"amqp", On},
	"ldap": {"ldap", Unsaid}, "ldaps": {"ldap", On}, "ldapi": {"unix", On},
	"mqtt": {"mqtt", Unsaid}, "tcp": {"mqtt", Unsaid}, "ws": {"mqtt", Unsaid}, "wss": {"mqtt", On}, "ssl": {"mqtt", On}, "tls": {"mqtt", On},
	"mqtts": {"mqtt", On}, "mqtt+ssl": {"mqtt", On}, "tcps": {"mqtt", On},
	"http": {"http", Unsaid}, "https": {"http", On},
	"ftp": {"ftp", Unsaid}, "ftps": {"ftp", On},
	"nats": {"nats", Unsaid}, "clickhouse": {"clickhouse", Unsaid}, "sqlserver": {"sqlserver", Unsaid}, "mssql": {"sqlserver", Unsaid},
}

// systems say what options mean, and what holds without one. NATS goes over to TLS where the server asks for it, and the drivers of
// PostgreSQL and SQL Server ask for it themselves.
var systems = map[string]system{
	"postgres": {false, map[string]func(string) Protection{"sslmode": sslMode}},
	"mysql":    {true, map[string]func(string) Protection{"tls": mysqlTLS, "allowfallbacktoplaintext": when("true", Lax)}},
	"mongodb": {true, map[string]func(string) Protection{
		"tls": onOff, "ssl": onOff, "tlsinsecure": when("true", Unverified), "sslinsecure": when("true", Unverified),
	}},
	"redis":      {true, map[string]func(string) Protection{"skip_verify": when("true", Unverified)}},
	"amqp":       {true, map[string]func(string) Protection{"verify": when("verify_none", Unverified)}},
	"ldap":       {true, nil},
	"mqtt":       {true, nil},
	"http":       {true, nil},
	"ftp":        {true, nil},
	"nats":       {false, nil},
	"clickhouse": {true, map[string]func(string) Protection{"secure": onOff, "skip_verify": when("true", Unverified)}},
	"sqlserver":  {false, map[string]func(string) Protection{"encrypt": encrypt, "trustservercertificate": when("true", Unverified)}},
}

// sslMode is the option of libpq and what follows it. To require TLS without a root certificate does not verify, and is what guides take
// for enough.
func sslMode(value string) Protection {
	switch value {
	case "disable":
		return Off
	case "allow", "prefer":
		return Lax
	case "require", "verify-ca", "verify-full":
		return On
	}
	return Unsaid
}

// mysqlTLS is the option of go-sql-driver/mysql. Another name is that of a configuration that the program has registered.
func mysqlTLS(value string) Protection {
	switch value {
	case "false", "0":
		return Off
	case "skip-verify", "preferred": // preferred does not verify either
		return Unverified
	case "":
		return Unsaid
	}
	return On
}

// encrypt is the option of SQL Server. Without encryption the packet with the password is encrypted, unless it is disabled.
func encrypt(value string) Protection {
	switch value {
	case "disable":
		return Off
	case "true", "mandatory", "strict":
		return On
	}
	return Unsaid
}

// onOff is an option that switches TLS on and off.
func onOff(value string) Protection {
	switch value {
	case "false", "0":
		return Off
	case "true", "1":
		return On
	}
	return Unsaid
}

// when is an option that means something by one value.
func when(value string, p Protection) func(string) Protection {
	return func(v string) Protection {
		if v == value || v == "1" && value == "true" {
			return p
		}
		return Unsaid
	}
}

// Secure returns the scheme that asks the same system for TLS, or "".
func Secure(scheme string) string {
	switch scheme = strings.ToLower(scheme); scheme {
	case "redis", "amqp", "ldap", "http", "ftp", "ws":
		return scheme + "s"
	case "mqtt", "tcp":
		return "ssl"
	}
	return ""
}
