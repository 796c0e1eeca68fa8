package guard_test

import "testing"

// What a check of a URL's host says of the URL, of its text, and of what it was parsed from.
func TestHosts(t *testing.T) {
	const parsed = "u, err := url.Parse(s)\nif err != nil { return }\nip, err := netip.ParseAddr(u.Hostname())\n_ = ip\n"
	const host = `use(u) // clean: url location redirect
		use(s) // clean: url location redirect
		use(u.RawQuery) // not clean
		use(u.Path) // not clean`
	const names = `var names = []string{"example.com"}
		var known = map[string]bool{"example.com": true}`
	for _, r := range []struct{ name, cond, decls string }{
		{"equal", `u.Host == "example.com"`, ""},
		{"the name alone", `"example.com" == u.Hostname()`, ""},
		{"lower case", `strings.ToLower(u.Host) == "example.com"`, ""},
		{"without case", `strings.EqualFold(u.Hostname(), "example.com")`, ""},
		{"a part cut off", `strings.TrimPrefix(u.Hostname(), "www.") == "example.com"`, ""},
		{"in a map", `known[strings.ToLower(u.Hostname())]`, names},
		{"in a list", `slices.Contains(names, u.Host)`, names},
		{"by a pattern", `pattern.MatchString(u.Hostname())`, "var pattern = regexp.MustCompile(`^([a-z]+\\.)*example\\.com$`)"},
		{"below", `strings.HasSuffix(u.Hostname(), ".example.com")`, ""},
		{"below, or it", `u.Host == "example.com" || strings.HasSuffix(strings.ToLower(u.Host), ".example.com")`, ""},
		{"below another one", `strings.HasSuffix(u.Host, "."+other)`, ""},
		{"that of another URL", `u.Host == base.Host`, `var base, _ = url.Parse("https://example.com")`},
		{"that of the request", `u.Host == req.Host`, `var req *http.Request`},
		{"by a function of the host", `ours(u.Host)`, `func ours(h string) bool { return h == "a" || strings.HasSuffix(h, ".a") }`},
		{"by a function with a switch", `ours(u.Hostname())`, `func ours(h string) bool { switch strings.ToLower(h) { case "a", "b": return true }; return false }`},
		{"by a function with a loop", `ours(u.Hostname())`, `func ours(h string) bool {
			for _, name := range names { if h == name || strings.HasSuffix(h, "."+name) { return true } }
			return false
		}
` + names},
		{"by a function of the URL", `ours(u)`, `func ours(u *url.URL) bool { return len(s0) > 0 && u.Host == "a" }; var s0 string`},
		{"by a function of a function", `ours(u)`, `func ours(u *url.URL) bool { return u != nil && host(u.Hostname()) }
			func host(h string) bool { return h == "a" }`},
		{"the same as a parameter's, by a function", `ours(u, site)`, `func ours(u *url.URL, h string) bool { return u.Host == h }; const site = "a"`},
		{"equal to a parameter, by a function", `ours(u.Host, conf.site)`, `func ours(h, site string) bool { return h == strings.ToLower(site) }; var conf struct{ site string }`},
		{"equal to a parameter, or below it", `ours(u.Hostname(), site)`, `func ours(h, site string) bool {
			return h == strings.TrimPrefix(site, ".") || strings.HasPrefix(site, ".") && strings.HasSuffix(h, site)
		}
		var site string`},
		{"equal to a parameter, by two functions", `anyOf(u.Hostname(), names)`, `func anyOf(h string, names []string) bool {
			for _, name := range names { if ours(h, cut(name)) { return true } }
			return false
		}
		func ours(a, b string) bool { return a == b }
		func cut(name string) string { return name[:1] }
` + names},
		{"equal to a parameter, by an error", `ours(u, site) == nil`, `func ours(u *url.URL, h string) error { if !strings.EqualFold(h, u.Hostname()) { return errors.New("no") }; return nil }; var site string`},
		{"that of the request, by a function", `ours(u, req.Host)`, `func ours(u *url.URL, h string) bool { return u.Host == h }; var req *http.Request`},
		{"equal to a field of the receiver", `c.ours(u.Host)`, `type conf struct{ site string }; func (c *conf) ours(h string) bool { return h == c.site }; var c *conf`},
		{"this machine", `u.Hostname() == "localhost" || net.ParseIP(u.Hostname()).IsLoopback()`, ""},
		{"this machine, by a function", `ours(u.Host)`, `func ours(h string) bool {
			host, _, err := net.SplitHostPort(h)
			return err == nil && (host == "localhost" || net.ParseIP(host).IsLoopback())
		}`},
		{"without its port, if it has one", `ours(u.Host)`, `func ours(h string) bool {
			if name, _, err := net.SplitHostPort(h); err == nil { h = name }
			return h == "a" || strings.HasSuffix(h, ".a")
		}`},
		{"this machine, by its address", `err == nil && ip.IsLoopback()`, ""},
		{"by an error", `ours(u) == nil`, `func ours(u *url.URL) error { if u.Host != "a" { return errors.New("no") }; return nil }`},
	} {
		checkKinds(t, hosted, r.name, "func f(s, other string) {\n"+parsed+"if "+r.cond+" {\n"+host+"\n}\nuse(s) // not clean\n}\n"+r.decls)
	}
	for _, r := range []struct{ name, cond, decls string }{
		{"empty", `u.Host == ""`, ""},
		{"empty, by a function", `ours(u.Host)`, `func ours(h string) bool { return h == "" || h == "a" }`},
		{"or empty", `u.Host == "" || u.Host == "example.com"`, ""},
		{"not empty", `u.Host != ""`, ""},
		{"the end without a dot", `strings.HasSuffix(u.Host, "example.com")`, ""},
		{"a start", `strings.HasPrefix(u.Host, "example.com")`, ""},
		{"contained", `strings.Contains(u.Host, "example.com")`, ""},
		{"other characters", `!strings.ContainsAny(u.Host, ":/")`, ""},
		{"another host", `u.Host != "example.com"`, ""},
		{"not absolute", `!u.IsAbs()`, ""},
		{"the path", `u.Path == "/a"`, ""},
		{"equal to a part of the request", `u.Host == req.FormValue("host")`, `var req *http.Request`},
		{"equal to a part of the request, by a function", `ours(u, req.FormValue("host"))`, `func ours(u *url.URL, h string) bool { return u.Host == h }; var req *http.Request`},
		{"equal to a part of the request, by two functions", `ours(u, req.FormValue("host"))`, `func ours(u *url.URL, h string) bool { return same(u.Host, h) }
			func same(a, b string) bool { return a == b }
			var req *http.Request`},
		{"equal to a parameter, or not asked", `ours(u.Host, site)`, `func ours(h, site string) bool { return h == site || len(h) > 3 }; var site string`},
		{"equal to nothing, by a function", `ours(u, "")`, `func ours(u *url.URL, h string) bool { return u.Host == h }`},
		{"another text at times", `ours(u.Host, site)`, `func ours(h, site string) bool {
			if len(h) > 9 { h = strings.ToLower(site) }
			return h == "a"
		}; var site string`},
		{"not this machine", `!net.ParseIP(u.Hostname()).IsLoopback()`, ""},
		{"by a function that does not ask", `ours(u)`, `func ours(u *url.URL) bool { return u.Path == "/a" }`},
		{"by a function where it is false", `!ours(u)`, `func ours(u *url.URL) bool { return u.Host == "a" }`},
	} {
		checkKinds(t, hosted, r.name, "func f(s string) {\n"+parsed+"if "+r.cond+" {\nuse(u) // not clean\nuse(s) // not clean\n}\n}\n"+r.decls)
	}
	for _, r := range []row{
		{"in a function of the text", `if ours(s) {
				use(s) // clean: url location redirect
			}`, `func ours(s string) bool { u, err := url.Parse(s); return err == nil && u.Host == "a" }`},
		{"by an error, of the text", `if err := ours(s); err != nil { return }
			use(s) // clean: url location redirect`, `func ours(s string) error {
				u, err := url.Parse(s)
				if err != nil { return err }
				if u.Hostname() != "a" { return errors.New("no") }
				return nil
			}`},
		{"equal to a parameter, of the text", `if ours(s, site) {
				use(s) // clean: url location redirect
			}
			if ours(s, other) {
				use(s) // clean: url location redirect
			}
			if ours(s, req.FormValue("host")) {
				use(s) // not clean
			}
			if same(s, other) {
				use(s) // not clean
			}`, `func ours(s, h string) bool { u, err := url.Parse(s); return err == nil && u.Host == h }
			func same(s, t string) bool { return s == t }
			var site string
			var req *http.Request`},
		{"the host is set later", `u, _ := url.Parse(s)
			if u.Host != "a" { return }
			u.RawQuery = other
			use(u) // clean: url location redirect
			u.Host = other
			use(u) // not clean`, ""},
		{"names no host", `u, err := url.Parse(s)
			if err != nil || u.Host != "" || u.Scheme != "" { return }
			use(u.String()) // clean: redirect
			use(s) // not clean
			use(u.Path) // not clean`, ""},
		{"names no host, the other way", `u, err := url.Parse(s)
			if err != nil || u.IsAbs() || u.Host != "" { return }
			use(u.String()) // clean: redirect`, ""},
		{"names no host, by a function", `u, err := url.Parse(s)
			if err != nil || !local(u) { return }
			use(u.String()) // clean: redirect
			use(s) // not clean`, `func local(u *url.URL) bool { return u.Scheme == "" && u.Host == "" }`},
		{"its path begins with one slash", `u, err := url.Parse(s)
			if err != nil || !strings.HasPrefix(u.Path, "/") || strings.HasPrefix(u.Path, "//") { return }
			use(u.RequestURI()) // clean: url location redirect
			use(u.EscapedPath()) // clean: url location redirect
			use(u.String()) // not clean
			use(u.Path) // not clean
			use(s) // not clean`, ""},
		{"its path begins with a slash", `u, err := url.Parse(s)
			if err != nil || !strings.HasPrefix(u.Path, "/") { return }
			use(u.RequestURI()) // not clean
			use(u.EscapedPath()) // not clean`, ""},
		{"only one of them", `u, err := url.Parse(s)
			if err != nil || u.IsAbs() { return }
			use(u.String()) // not clean`, ""},
	} {
		checkKinds(t, hosted, r.name, "func f(s, other string) {\n"+r.body+"\n}\n"+r.decls)
	}
}

// What the start of a text says of where it leads.
func TestStarts(t *testing.T) {
	const clean, not = "use(s) // clean: url location redirect", "use(s) // not clean"
	for _, r := range []struct{ name, cond, want, decls string }{
		{"a slash", `strings.HasPrefix(s, "/")`, not, ""},
		{"not two", `strings.HasPrefix(s, "/") && !strings.HasPrefix(s, "//")`, not, ""},
		{"not two, nor a backslash", `strings.HasPrefix(s, "/") && !strings.HasPrefix(s, "//") && !strings.HasPrefix(s, "/\\")`, clean, ""},
		{"in another order", `!strings.HasPrefix(s, "/\\") && !strings.HasPrefix(s, "//") && s[:1] == "/"`, clean, ""},
		{"without a slash at all", `!strings.HasPrefix(s, "//") && !strings.HasPrefix(s, "/\\")`, not, ""},
		{"by characters", `len(s) > 1 && s[0] == '/' && s[1] != '/' && s[1] != '\\'`, "use(s) // clean: argument url location redirect", ""},
		{"by characters, or short", `len(s) > 0 && s[0] == '/' && (len(s) < 2 || s[1] != '/' && s[1] != '\\')`, "use(s) // clean: argument url location redirect", ""},
		{"by characters, but one", `len(s) > 1 && s[0] == '/' && s[1] != '/'`, "use(s) // clean: argument", ""},
		{"none anywhere", `strings.HasPrefix(s, "/") && !strings.Contains(s, "//") && !strings.Contains(s, "\\")`, clean, ""},
		{"in a function", `local(s)`, clean, `func local(s string) bool {
			return strings.HasPrefix(s, "/") && !strings.HasPrefix(s, "//") && !strings.HasPrefix(s, "/\\")
		}`},
		{"by a pattern", `pattern.MatchString(s)`, clean, "var pattern = regexp.MustCompile(`^https://[a-z]+\\.example\\.com/`)"},
		{"by a pattern that is open", `pattern.MatchString(s)`, not, "var pattern = regexp.MustCompile(`^https://[a-z]+\\.example\\.com`)"},
		{"in two functions", `local(s) && !strings.HasPrefix(s, "/\\")`, clean, `func local(s string) bool {
			return strings.HasPrefix(s, "/") && !strings.HasPrefix(s, "//")
		}`},
		{"in a function, not all", `local(s)`, not, `func local(s string) bool { return strings.HasPrefix(s, "/") && !strings.HasPrefix(s, "//") }`},
		{"the text without its spaces", `strings.HasPrefix(strings.TrimSpace(s), "/") && !strings.HasPrefix(s, "//") && !strings.HasPrefix(s, "/\\")`, not, ""},
	} {
		checkKinds(t, hosted, r.name, "func f(s string) {\nif "+r.cond+" {\n"+r.want+"\n}\n}\n"+r.decls)
	}
}
