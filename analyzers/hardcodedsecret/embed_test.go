package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// TestEmbeddedAll holds that each secret of an embedded file is told, although all of them stand at one variable.
func TestEmbeddedAll(t *testing.T) {
	var got []string
	fset := token.NewFileSet()
	fset.AddFile("p.go", 1, 100)
	pass := &analysis.Pass{Fset: fset, Report: func(d analysis.Diagnostic) { got = append(got, d.Category+": "+d.Message) }}
	v := &visitor{report: &reporter{pass: pass}}
	variable := &ast.Ident{NamePos: 10, Name: "conf"}
	v.embeddedPairs(variable, "app.env", []byte("DB_PASSWORD=Tr0ub4dor&3\n\nAPI_KEY=Zk3vQ9mWx2LtB7nRc5Yp\n"))
	v.embeddedText(variable, "notes", strings.Repeat("# a note\n", 9)+"glpat-x7Kq-2mVb9_TzR4wLc8N\nglpat-y7Kq-2mVb9_TzR4wLc8N\n")
	v.report.flush()
	for i, want := range []string{"line 1 of embedded file app.env", "line 3 of embedded file app.env", "line 10 of embedded file notes", "line 11 of embedded file notes"} {
		if i >= len(got) || !strings.Contains(got[i], want) {
			t.Errorf("%s is not told: %q", want, got)
		}
	}
}
