package sqlinjection

import (
	"cmp"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// A remedy is what to do about a value, by its place in the statement.
type remedy struct {
	text   string
	isName bool // the value is a name of the database's, and no placeholder can stand for one
	isSort bool // the name says how to sort, which people choose more often than programs do
	isText bool // the statement is the value, with something constant behind it
}

// The remedies, but for those that name the clause which the value stands in.
var (
	bindOrChoose   = remedy{text: "bind it as an argument, or choose names of columns and tables from constants"}
	bindValue      = remedy{text: "bind it as an argument"}
	buildDocument  = remedy{text: "build the document of the driver's types, and use no JavaScript with values in it"}
	bindProcedures = remedy{text: "bind the procedure's arguments, and choose its name from constants"}
)

// remedyOf returns what to do about a hit.
func remedyOf(pass *analysis.Pass, h *taint.Hit) remedy {
	if h.Sink.Callee == "key $where" || flow.IsDocument(h.Sink) {
		return buildDocument
	}
	if clause := clauseOf(h.Sink.Callee); clause != "" {
		return remedyIn(clause)
	}
	call, around := flow.CallAt(pass, h.At)
	if call == nil || h.Sink.At.Pos != h.At {
		return bindOrChoose // the statement is put together in another function
	}
	query := queryArg(pass.TypesInfo, call)
	if query < 0 {
		return bindOrChoose
	}
	pieces := split(pass.TypesInfo, around, call.Args[query])
	r := remedyFor(pass.TypesInfo, pieces)
	r.isText = len(pieces) > 1 && !pieces[0].constant() && !slices.ContainsFunc(pieces[1:], func(p piece) bool { return !p.constant() })
	return r
}

// clauseOf returns the clause that a query builder's method is about, "" if the method takes text of any kind.
func clauseOf(callee string) string {
	switch callee[strings.LastIndexByte(callee, '.')+1:] {
	case "Order", "OrderBy", "OrderExpr", "OrderByClause":
		return "ORDER BY"
	case "Group", "GroupBy", "GroupExpr":
		return "GROUP BY"
	case "Table", "TableExpr", "ModelTableExpr", "From", "Into":
		return "FROM"
	}
	return ""
}

// queryArg returns the index of the argument that is the statement's text: the first text that is no constant.
func queryArg(info *types.Info, call *ast.CallExpr) int {
	for i, arg := range call.Args {
		tv := info.Types[arg]
		if b, ok := types.Default(tv.Type).Underlying().(*types.Basic); ok && b.Info()&types.IsString != 0 && tv.Value == nil {
			return i
		}
	}
	return -1
}

// remedyFor says what to do if all that is not constant in a text stands in places of one kind.
func remedyFor(info *types.Info, pieces []piece) remedy {
	before := ""
	var found remedy
	for _, p := range pieces {
		if p.constant() {
			before += p.text
			continue
		}
		if b, ok := info.TypeOf(p.expr).Underlying().(*types.Basic); !ok || b.Info()&types.IsNumeric == 0 {
			switch r := remedyIn(lastClause(before)); {
			case found == remedy{}:
				found = r
			case found != r:
				return bindOrChoose
			}
		}
		before += "x"
	}
	return cmp.Or(found, bindOrChoose)
}

// remedyIn says what to do about a value after a keyword of the statement.
func remedyIn(clause string) remedy {
	switch clause {
	case "ORDER BY", "GROUP BY", "SELECT":
		return remedy{"the names after " + clause + " cannot be bound, choose them from constants", true, clause != "SELECT", false}
	case "LIMIT", "OFFSET":
		return remedy{text: "bind the number after " + clause + " as an argument, or parse it with strconv.Atoi"}
	case "FROM", "JOIN", "INTO", "UPDATE", "TABLE", "VIEW", "SCHEMA", "DATABASE", "SAVEPOINT":
		return remedy{"the name after " + clause + " cannot be bound, choose it from constants or quote it as an identifier", true, false, false}
	case "PRAGMA":
		return remedy{"what follows PRAGMA cannot be bound, choose it from constants", true, false, false}
	case "EXECUTE", "EXEC", "CALL":
		return bindProcedures
	case "'", "WHERE", "HAVING", "VALUES", "SET", "AND", "OR", "ON":
		return bindValue
	}
	return bindOrChoose
}

// lastClause returns the keyword that says what stands at the end of a statement's beginning, and a quote if the end is
// inside of a text.
func lastClause(text string) string {
	if strings.Count(text, "'")%2 == 1 {
		return "'"
	}
	last := ""
	words := strings.FieldsFunc(strings.ToUpper(text), func(r rune) bool { return strings.ContainsRune(" \t\r\n(),;=<>\"`", r) })
	for i, w := range words {
		switch w {
		case "BY":
			if i > 0 && (words[i-1] == "ORDER" || words[i-1] == "GROUP") {
				last = words[i-1] + " BY"
			}
		case "SELECT", "LIMIT", "OFFSET", "FROM", "JOIN", "INTO", "UPDATE", "TABLE", "VIEW", "SCHEMA", "DATABASE", "SAVEPOINT", "PRAGMA", "EXECUTE", "EXEC", "CALL", "WHERE",
			"HAVING", "VALUES", "SET", "AND", "OR", "ON":
			last = w
		}
	}
	return last
}
