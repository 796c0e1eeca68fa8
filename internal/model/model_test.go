package model

import (
	"reflect"
	"strings"
	"testing"
)

// TestRoundTrip holds that a row prints as it was written; it covers the whole grammar.
func TestRoundTrip(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(`
source remote (*Request).FormValue(_) -> 0 "HTTP form value"
source remote,secret (*Request).BasicAuth() -> 0,1
source remote Request.Body
source local Args "command-line argument"
source secret PrivateKey
source secret (Header).Get("Authorization") -> 0
source local (*Rows).Scan(&dest...)
source local (&r *Reader).Reset(_)
sink sql (*DB).QueryContext(_, query, _...)
sink shell Command("sh", "-c", text)
sink log (*Logger).Print(v...)
sink command,path Cmd.Path
flow Unmarshal(data, &v)
flow (&r *Builder).WriteString(s)
flow (r *Builder).String() -> 0
flow (r Values).Encode() -> 0
flow Nothing(_, _)
flow None()
clean * Itoa(i) -> 0
clean sql,html Quote(s) -> 0
clean !credential,log Sum(s) -> 0
guard path IsLocal(path) -> true
guard * Invalid(s) -> false
guard command (r Name).Check() -> nil
harmless Time
callback WalkDir(_, fn)
callback (r *Map).Range(f)
callback Map(mapping, s) -> 0
build (&r *Builder).WriteString(s)
`), "\n") {
		f, err := Parse("x.model", line)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := f.Rows()[0].String(); got != line {
			t.Errorf("got  %s\nwant %s", got, line)
		}
	}
}

func TestParse(t *testing.T) {
	f, err := Parse("http.model", "# comment\n\n\tsource  remote,local (&b.F *T).Read( \"a\\\"#,\" ,&p.keys , _... )->1 , 0.G \"text\" # why\r\n")
	if err != nil {
		t.Fatal(err)
	}
	want := &Row{
		File: "http.model", Line: 3,
		Kind: Source, Labels: Remote | Local,
		Recv: "T", RecvPtr: true, RecvRole: Out, RecvPart: "F", Name: "Read",
		Params:  []Param{{IsLit: true, Lit: `a"#,`}, {Name: "p", Role: Out, Part: "keys"}, {Variadic: true}},
		Results: []int{1, 0},
		Parts:   []string{"", "G"},
		Text:    "text",
	}
	if got := f.Rows()[0]; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestParseErrors(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{`leak F(x)`, `unknown kind of row "leak"`},
		{`source dirty F() -> 0`, `unknown label "dirty"`},
		{`sink sql,sqk F(x)`, `unknown sink kind "sqk"`},
		{`sink`, `want a function`},
		{`flow (*T) F(x) -> 0`, `want ).Method after the receiver`},
		{`flow (&*T).F(x)`, `needs a name`},
		{`flow (x y T).F(x)`, `want ).Method`},
		{`flow ().F(x)`, `want the receiver's type`},
		{`flow (*T).F`, `want parameters after (*T).F`},
		{`source local T.`, `want a field of T after the dot`},
		{`flow F(x -> 0`, `want , or ) in the parameters at "-> 0"`},
		{`flow F(x, ) -> 0`, `want a parameter at ")`},
		{`flow F(x, &_)`, `needs a name`},
		{`flow F(x..., y) -> 0`, `only the last parameter`},
		{`flow F("x) -> 0`, `want a quoted string`},
		{`flow F(x) -> a`, `want the index of a result`},
		{`flow F(x) -> 0,`, `want the index of a result`},
		{`flow F(x) -> true`, `want the index of a result`},
		{`guard sql F(x) -> 0`, `unknown outcome "0"`},
		{`clean sql F(x) -> 0 "text"`, `only a source has a text`},
		{`flow F(x) -> 0 )`, `unexpected ")" at the end`},
		{`source local F(x) -> 0`, `a source has no inputs`},
		{`source local F()`, `needs results or outputs`},
		{`source local T.F -> 0`, `has no results`},
		{`source api F() -> 0`, `api and word are what the analysis itself says`},
		{`source local,word F() -> 0`, `api and word are what the analysis itself says`},
		{`sink sql F(_)`, `a sink needs an input`},
		{`sink sql F(x, &y)`, `no results or outputs`},
		{`sink sql F(x) -> 0`, `no results or outputs`},
		{`flow T`, `flow is said of a function or method`},
		{`flow F(x)`, `the inputs flow nowhere`},
		{`flow F(&x)`, `nothing flows to the outputs`},
		{`flow F() -> 0`, `nothing flows to the outputs`},
		{`clean sql F(_)`, `a clean row needs an input`},
		{`guard sql F(x, y) -> true`, `a guard has one input`},
		{`guard sql F(x)`, `a guard needs ->`},
		{`harmless T.F`, `harmless is said of a type`},
		{`callback F(_)`, `a callback needs the function's parameter named`},
	} {
		_, err := Parse("a/b.model", "# first line\n"+test.line+"\n")
		if err == nil || !strings.HasPrefix(err.Error(), "a/b.model:2: ") || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s\n got error %v\nwant a/b.model:2: ... %s", test.line, err, test.want)
		}
	}
}

func TestRepeatedRows(t *testing.T) {
	for _, test := range []struct {
		a, b string
		ok   bool
	}{
		{`flow F(a) -> 0`, `flow F(a) -> 0`, false},
		{`flow F(a) -> 0`, `flow F(b) -> 0`, false},
		{`flow F(a) -> 0`, `flow F(a) -> 1`, true},
		{`flow F(a, _) -> 0`, `flow F(_, b) -> 0`, true},
		{`sink sql,log F(a)`, `sink log F(a)`, false},
		{`sink sql F(a)`, `sink log F(a)`, true},
		{`source secret F("a") -> 0`, `source secret F("A") -> 0`, false},
		{`source secret F("a") -> 0`, `source secret F("b") -> 0`, true},
		{`source secret T.F`, `source remote T.F`, true},
		{`harmless T`, `harmless T`, false},
		{`flow (&b *B).W(s)`, `flow (*B).W(s) -> 0`, true},
		{`flow (&b *B).W(s)`, `flow (B).W(s) -> 0`, false},
	} {
		_, err := Parse("x.model", test.a+"\n"+test.b)
		if ok := err == nil; ok != test.ok {
			t.Errorf("%s\n%s\nrefused: %t, want %t (%v)", test.a, test.b, !ok, !test.ok, err)
		}
	}
}

func TestAllErrorsAreReported(t *testing.T) {
	_, err := Parse("x.model", "flow F(\nflow G(x) -> 0\nsink H\n")
	if err == nil || strings.Count(err.Error(), "\n") != 1 || !strings.Contains(err.Error(), "x.model:3: ") {
		t.Errorf("got %v", err)
	}
}

func TestLookup(t *testing.T) {
	f, err := Parse("x.model", `
flow F(a) -> 0
flow F(_, b) -> 0
flow (*T).F(a) -> 0
source local T.F
source local T
`)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		rows []*Row
		want int
	}{
		{"F", f.Call("", "F"), 2},
		{"(*T).F", f.Call("T", "F"), 1},
		{"T.F", f.Field("T", "F"), 1},
		{"T", f.Name("T"), 1},
		{"F as a name", f.Name("F"), 0},
		{"all", f.Rows(), 5},
	} {
		if len(test.rows) != test.want {
			t.Errorf("%s: %d rows, want %d", test.name, len(test.rows), test.want)
		}
	}
}

// TestVocabulary holds the word lists against the constants that number them.
func TestVocabulary(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{(Handed<<1 - 1).String(), strings.ReplaceAll(labelNames, " ", ",")},
		{TempPath.String(), "temppath"},
		{Token.String(), "token"},
		{(SQL | Token).String(), "sql,token"},
		{AllKinds.String(), "*"},
		{Build.String(), "build"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
	if n := len(strings.Fields(sinkNames)); AllKinds != 1<<n-1 {
		t.Errorf("AllSinks is %b for %d kinds", AllKinds, n)
	}
}

func BenchmarkIndex(b *testing.B) {
	text := strings.Repeat("source remote (*Request).FormValue(_) -> 0 \"HTTP form value\"\n", 260)
	for b.Loop() {
		Index("x.model", text)
	}
}

func BenchmarkParse(b *testing.B) {
	text := strings.Repeat("source remote (*Request).FormValue(_) -> 0 \"HTTP form value\"\n", 1)
	for i := range 26 {
		for j := range 10 {
			text += "flow (&b *Builder).Write" + string(rune('A'+i)) + string(rune('a'+j)) + "(s, _) -> 0,1\n"
		}
	}
	for b.Loop() {
		if _, err := Parse("x.model", text); err != nil {
			b.Fatal(err)
		}
	}
}
