// Package shapes generates Go packages of any size, each of one shape that nobody writes by hand and that generators do
// write: tables, switches, chains, cliques. They hold the cost of the analysis against the size of the code.
package shapes

import (
	"fmt"
	"strings"
)

// A Shape is a kind of package.
type Shape struct {
	Name  string
	Size  int // of an instance that costs about a second where the cost is linear
	Least int // of an instance that is solved in some milliseconds
	// Steep says that the work grows faster than the size until a bound of the analysis is reached: each of many functions is
	// solved for each of those that it calls, or sets of sources grow along a chain.
	Steep bool
	// Text returns the source text of a package main with n repetitions of what the shape is about. Each has one flaw
	// for each of its lines with the comment "flaw", and no other.
	Text func(n int) string
}

// source joins a package's imports, which are names of paths, and its declarations.
func source(imports, text string) string {
	var b strings.Builder
	b.WriteString("package main\n\n")
	for _, path := range strings.Fields(imports) {
		fmt.Fprintf(&b, "import %q\n", path)
	}
	b.WriteString("\n")
	b.WriteString(text)
	if !strings.Contains(text, "func main()") {
		b.WriteString("\nfunc main() {}\n")
	}
	return b.String()
}

// repeat returns a format for each number below n, joined. All verbs of the format stand for the number.
func repeat(n int, format string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(format, "#", fmt.Sprint(i)))
	}
	return b.String()
}

// handler is a function with a request in which a value of the request is run, behind other code.
func handler(imports, before, value, after string) string {
	return source("net/http os/exec "+imports, fmt.Sprintf(`func serve(w http.ResponseWriter, r *http.Request) {
%s
	exec.Command("sh", "-c", %s).Run() // flaw
}

%s
`, before, value, after))
}

// All are the shapes, by name.
var All = []Shape{
	{"switch of ints that returns texts", 6000, 100, false, func(n int) string {
		return handler("", "", "name(len(r.URL.Path))+r.URL.Path", "func name(x int) string {\n\tswitch x {\n"+repeat(n, "\tcase #:\n\t\treturn \"v#\"\n")+"\t}\n\treturn \"\"\n}")
	}},
	{"switch of texts that sets a variable", 6000, 100, false, func(n int) string {
		return handler("", "\ts := \"\"\n\tswitch r.URL.Path {\n"+repeat(n, "\tcase \"k#\":\n\t\ts = \"v#\"\n")+"\tdefault:\n\t\ts = r.URL.Path\n\t}", "s", "")
	}},
	{"findings in one file", 4000, 66, false, func(n int) string {
		return handler("", repeat(n, "\texec.Command(\"sh\", \"-c\", r.FormValue(\"a#\")).Run() // flaw\n"), "r.FormValue(\"x\")", "")
	}},
	{"functions with a finding each", 3000, 50, false, func(n int) string {
		return handler("", "", "r.FormValue(\"x\")", repeat(n, "func serve#(r *http.Request) {\n\texec.Command(\"sh\", \"-c\", r.FormValue(\"a#\")).Run() // flaw\n}\n"))
	}},
	{"suppression comments", 3000, 50, false, func(n int) string {
		return handler("", repeat(n, "\t//secvet:ignore commandinjection -- number # is tried\n\texec.Command(\"sh\", \"-c\", r.FormValue(\"a#\")).Run()\n"), "r.FormValue(\"x\")", "")
	}},
	{"map literal in a function", 12000, 200, false, func(n int) string {
		return handler("", "\tm := map[string]string{\n"+repeat(n, "\t\t\"k#\": \"v#\",\n")+"\t}", "m[\"a\"]+r.URL.Path", "")
	}},
	{"table of three texts an entry", 6000, 100, false, func(n int) string {
		return handler("", "\ttable := []entry{\n"+repeat(n, "\t\t{\"a#\", \"b#\", \"c#\"},\n")+"\t}", "table[0].a+r.URL.Path", "type entry struct{ a, b, c string }\n")
	}},
	{"table of a package", 12000, 200, false, func(n int) string {
		return handler("", "", "table[0].a+r.URL.Path", "type entry struct{ a, b, c string }\n\nvar table = []entry{\n"+repeat(n, "\t{\"a#\", \"b#\", \"c#\"},\n")+"}\n")
	}},
	{"table of lists of a package", 6000, 100, false, func(n int) string {
		return handler("", "", "table[\"k1\"][0]+r.URL.Path", "var table = map[string][]string{\n"+repeat(n, "\t\"k#\": {\"a#\", \"b#\", \"c#\"},\n")+"}\n")
	}},
	{"array of bytes", 60000, 1000, false, func(n int) string {
		return handler("", "", "string(data[:1])+r.URL.Path", "var data = []byte{"+repeat(n, "0x1f, ")+"}\n")
	}},
	{"functions that all call each other", 40, 12, true, func(n int) string {
		return handler("", "", "f0(r.URL.Path, 3)", repeat(n, "func f#(s string, n int) string {\n\tif n == 0 {\n\t\treturn s\n\t}\n\treturn s"+repeat(n, " + f#(s, n-1)")+"\n}\n"))
	}},
	{"chain of functions", 3000, 50, false, func(n int) string {
		return handler("", "", "f0(r.URL.Path)", chain(n, "func f%d(s string) string { return f%d(s) }\n", "func f%d(s string) string { return s }\n"))
	}},
	{"select with many cases", 500, 8, false, func(n int) string {
		return handler("", repeat(n, "\tc# := make(chan string)\n")+"\ts := r.URL.Path\n\tselect {\n"+repeat(n, "\tcase s = <-c#:\n")+"\t}", "s+r.URL.Path", "")
	}},
	{"gotos", 4000, 66, false, func(n int) string {
		return handler("", "\ti := 0\n\ts := \"\"\n"+repeat(n, "l#:\n\tif i++; i == # {\n\t\tgoto l#\n\t}\n\ts += \"x\"\n"), "s+r.URL.Path", "")
	}},
	{"conditions before a flaw", 3000, 50, false, func(n int) string {
		return handler("", "\ts := \"\"\n\tfor i := range 10 {\n"+repeat(n, "\tif i == # {\n\t\ts = \"x#\"\n\t}\n")+"\ts = r.FormValue(\"x\")\n\t}", "s", "")
	}},
	{"fields", 4000, 66, false, func(n int) string {
		return handler("", "\tvar t wide\n"+repeat(n, "\tt.f# = r.FormValue(\"a#\")\n"), "t.f0", "type wide struct {\n"+repeat(n, "\tf# string\n")+"}\n")
	}},
	{"parts of a query", 2000, 33, false, func(n int) string {
		return source("database/sql net/http", "func serve(db *sql.DB, r *http.Request) {\n\tdb.Query(\"SELECT \" + "+repeat(n, "\"a#, \" + ")+"r.FormValue(\"x\")) // flaw\n}\n")
	}},
	{"values of a query", 1000, 100, true, func(n int) string {
		return source("database/sql net/http", "func serve(db *sql.DB, r *http.Request) {\n"+repeat(n, "\ts# := r.FormValue(\"a#\")\n")+"\tq := \"SELECT \""+repeat(n, " + s#")+"\n\tdb.Query(q) // flaw\n}\n")
	}},
	{"operands of Printf", 1500, 25, false, func(n int) string {
		return source("log net/http", "func serve(r *http.Request) {\n\tpassword := r.FormValue(\"password\")\n\tlog.Printf(\""+repeat(n, "%s ")+"\", "+repeat(n-1, "\"a#\", ")+"password) // flaw\n}\n")
	}},
	{"chain of methods", 2000, 33, false, func(n int) string {
		return handler("strings", "\tvar b build\n\tb.add(r.URL.Path)"+repeat(n, ".add(\"x#\")"), "b.b.String()", "type build struct{ b strings.Builder }\n\nfunc (b *build) add(s string) *build {\n\tb.b.WriteString(s)\n\treturn b\n}\n")
	}},
	{"constants that double", 22, 5, false, func(n int) string {
		return handler("", "", "a0+r.URL.Path", "const a0 = \"secret-text\"\n"+chain(n, "const a%[2]d = a%[1]d + a%[1]d\n", ""))
	}},
	{"interface with many methods", 4000, 66, false, func(n int) string {
		return handler("", "\tvar t many = impl{}\n", "t.M0(r.URL.Path)", "type many interface {\n"+repeat(n, "\tM#(s string) string\n")+"}\n\ntype impl struct{}\n"+repeat(n, "func (impl) M#(s string) string { return s }\n"))
	}},
	{"implementations of an interface", 2000, 33, false, func(n int) string {
		return handler("", "\tall := []one{"+repeat(n, "t#{}, ")+"}\n", "all[0].M(r.URL.Path)+r.URL.Path", "type one interface{ M(s string) string }\n"+repeat(n, "type t# struct{}\n\nfunc (t#) M(s string) string { return s }\n"))
	}},
	{"nested function literals", 18, 5, false, func(n int) string {
		return nested(n)
	}},
	{"calls in one function", 8200, 136, false, func(n int) string {
		return handler("", repeat(n, "\tnote(\"a#\")\n")+"\ts := \"\"\n\ts = r.FormValue(\"x\")", "s", "var last string\n\nfunc note(s string) { last = s }\n")
	}},
	{"generated getters and setters", 2500, 41, false, func(n int) string {
		return handler("", "\tvar t wide\n\tt.SetF0(r.URL.Path)", "t.F0()", "type wide struct {\n"+repeat(n, "\tf# string\n")+"}\n"+repeat(n, "func (t *wide) SetF#(s string) { t.f# = s }\n\nfunc (t *wide) F#() string { return t.f# }\n"))
	}},
	{"entries of a route table", 3000, 50, false, func(n int) string {
		return handler("", "", "r.FormValue(\"x\")", "func routes() {\n"+repeat(n, "\thttp.HandleFunc(\"/a#\", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(\"a#\")) })\n")+"}\n")
	}},
	{"assignments of one variable", 12000, 200, false, func(n int) string {
		return handler("", "\ts := \"\"\n"+repeat(n, "\ts = s + \"x#\"\n"), "s+r.URL.Path", "")
	}},
	{"appends to one list", 6000, 100, false, func(n int) string {
		return handler("strings", "\tvar list []string\n"+repeat(n, "\tlist = append(list, \"x#\")\n"), "strings.Join(list, r.URL.Path)", "")
	}},
	{"keys of one map that are set", 6000, 100, false, func(n int) string {
		return handler("", "\tm := map[string]string{}\n"+repeat(n, "\tm[\"k#\"] = r.FormValue(\"a#\")\n"), "m[\"k0\"]", "")
	}},
}

// chain returns a format for each number below n and its successor, and for the last one another.
func chain(n int, format, last string) string {
	var b strings.Builder
	for i := range n - 1 {
		fmt.Fprintf(&b, format, i, i+1)
	}
	if last != "" {
		fmt.Fprintf(&b, last, n-1)
	}
	return b.String()
}

// nested returns function literals in each other, n deep.
func nested(n int) string {
	return source("net/http os/exec", "func serve(w http.ResponseWriter, r *http.Request) {\n\ts := r.URL.Path\n"+strings.Repeat("\tfunc() {\n", n)+"\texec.Command(\"sh\", \"-c\", s).Run() // flaw\n"+strings.Repeat("\t}()\n", n)+"}\n")
}
