package dsn

import "strings"

// parseURL reads scheme://user:password@host:port,host:port/name?key=value&key=value. It is no full reader of URLs: what is refused there,
// as a blank in a password, people write all the same.
func parseURL(text string) (a Address, ok bool) {
	scheme, rest, ok := strings.Cut(text, "://")
	if !ok {
		return a, false
	}
	scheme = strings.ToLower(scheme)
	if scheme == "mysql" || scheme == "mariadb" { // as tools for migrations write it
		return parseMySQL(rest)
	}
	w, known := schemes[scheme]
	if !known {
		return a, false
	}
	a.System, a.TLS, a.Option = w.system, w.tls, scheme+"://"
	rest, _, _ = strings.Cut(rest, "#")
	rest, query, _ := strings.Cut(rest, "?")
	authority, _, _ := strings.Cut(rest, "/")
	at := strings.LastIndexByte(authority, '@')
	if at < 0 && a.System != "http" { // a password with a slash in it
		at = strings.LastIndexByte(rest, '@')
	}
	if at >= 0 {
		a.login(rest[:at])
		authority, _, _ = strings.Cut(rest[at+1:], "/")
	}
	a.hosts(authority)
	a.pairs(strings.FieldsFunc(query, func(r rune) bool { return r == '&' || r == ';' }))
	if a.System == "unix" {
		a.Hosts = nil
	}
	return a, true
}

// login takes what stands before the @. A part that is not known may hold both, the user and the password.
func (a *Address) login(text string) {
	user, password, both := strings.Cut(text, ":")
	a.User = user != "" || a.System == "redis"
	a.Password = both && password != "" || strings.Contains(user, Hole) && !both
}

// hosts takes a list of hosts with ports.
func (a *Address) hosts(list string) {
	for h := range strings.SplitSeq(list, ",") {
		if h = withoutPort(strings.TrimSpace(h)); h != "" {
			a.Hosts = append(a.Hosts, h)
		}
	}
}

// withoutPort cuts the port off a host.
func withoutPort(host string) string {
	if rest, ok := strings.CutPrefix(host, "["); ok {
		host, _, _ = strings.Cut(rest, "]")
		return host
	}
	if strings.Count(host, ":") > 1 { // an address of IPv6 without a port
		return host
	}
	host, _, _ = strings.Cut(host, ":")
	return host
}

// pairs takes options of the form key=value.
func (a *Address) pairs(list []string) {
	for _, pair := range list {
		key, value, _ := strings.Cut(pair, "=")
		value = strings.Trim(value, "'\"")
		switch strings.ToLower(key) {
		case "host", "hostaddr", "server", "data source", "addr", "address":
			if value != "" && a.System != "http" {
				a.hosts(strings.TrimPrefix(value, "tcp:"))
			}
		case "user", "user id", "uid", "username":
			a.User = a.User || value != ""
		case "password", "pwd":
			a.Password = a.Password || value != ""
		default:
			a.option(key, value)
		}
	}
}

// parseMySQL reads user:password@net(address)/name?key=value&key=value, of which all but the slash may be missing.
func parseMySQL(text string) (a Address, ok bool) {
	rest, query, _ := strings.Cut(text, "?")
	slash := strings.LastIndexByte(rest, '/')
	if slash < 0 || strings.Contains(rest, "://") {
		return a, false
	}
	a.System = "mysql"
	at := strings.LastIndexByte(rest[:slash], '@')
	if at >= 0 {
		a.login(rest[:at])
	}
	where := rest[at+1 : slash]
	if net, address, ok := strings.Cut(where, "("); ok {
		// A socket, which may have slashes in it: unix(/var/run/mysqld.sock)/shop
		switch address = strings.TrimSuffix(address, ")"); {
		case net == "unix":
			a.Hosts = []string{"/"}
		case net == "tcp" || net == "tcp4" || net == "tcp6" || net == "":
			a.hosts(address)
		default: // a way that the program has registered, which may encrypt
			a.TLS = On
		}
	} else if at < 0 || where != "" && where != "tcp" && where != Hole {
		return a, false // no data source name, but a path
	} else if where == Hole {
		a.hosts(Hole)
	}
	a.pairs(strings.Split(query, "&"))
	return a, true
}

// parsePairs reads host=db user=app sslmode=disable, and server=db;user id=app;encrypt=disable.
func parsePairs(text string) (a Address, ok bool) {
	words := strings.Fields(text)
	a.System = "postgres"
	if strings.Contains(text, ";") && !strings.Contains(text, "sslmode") {
		a.System, words = "sqlserver", strings.Split(text, ";")
	}
	for i, w := range words {
		words[i] = strings.TrimSpace(w)
		if words[i] == Hole { // anything may be in it
			a.Hosts = append(a.Hosts, Hole)
			continue
		}
		// What is added to a text of which nothing is known: os.Getenv("DATABASE_URL") + "?sslmode=disable".
		if before, rest, found := strings.Cut(words[i], "?"); found && strings.Contains(before, Hole) {
			a.Hosts = append(a.Hosts, Hole)
			words = append(words[:i:i], strings.Split(rest, "&")...)
			break
		}
		words[i] = strings.TrimPrefix(words[i], Hole)
		words[i] = strings.TrimPrefix(words[i], "&")
		if strings.HasPrefix(w, Hole) {
			a.Hosts = append(a.Hosts, Hole)
		}
	}
	known := 0
	for _, w := range words {
		key, _, isPair := strings.Cut(w, "=")
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "host", "server", "dbname", "database", "user", "user id", "password", "port":
			if isPair {
				known++
			}
		case "sslmode", "encrypt":
			if isPair {
				known += 2
			}
		}
	}
	if known < 2 {
		return a, false
	}
	a.pairs(words)
	return a, true
}
