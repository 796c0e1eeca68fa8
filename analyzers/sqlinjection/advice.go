package sqlinjection

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// What to do about a value, by its place in the statement.
const (
	adviceAny       = "bind it as an argument, or choose names of columns and tables from constants"
	adviceValue     = "bind it as an argument"
	adviceColumn    = "the names after %s " + unbindable + ", choose them from constants"
	adviceTable     = "the name after %s " + unbindable + ", choose it from constants or quote it as an identifier"
	adviceNumber    = "bind the number after %s as an argument, or parse it with strconv.Atoi"
	adviceDocument  = "build the document of the driver's types, and use no JavaScript with values in it"
	adviceProcedure = "bind the procedure's arguments, and choose its name from constants"
)

// unbindable says of a name that no placeholder can stand for it.
const unbindable = "cannot be bound"

// advice ends a message: what to do about the hit.
func advice(pass *analysis.Pass, h *taint.Hit) string {
	if h.Sink.Callee == "key $where" || strings.HasPrefix(h.Sink.Callee, "bson.") {
		return " as query text; " + adviceDocument
	}
	call, around := flow.CallAt(pass, h.At)
	if call == nil || h.Sink.At.Pos != h.At {
		return " as query text; " + adviceAny // the statement is put together in another package
	}
	if clause := clauseOf(flow.Callee(pass.TypesInfo, call)); clause != "" {
		return " as query text; " + adviceFor(clause)
	}
	query := queryArg(pass.TypesInfo, call)
	if query < 0 {
		return " as query text; " + adviceAny
	}
	return " as query text; " + adviceOf(pass.TypesInfo, split(pass.TypesInfo, around, call.Args[query]))
}

// clauseOf returns the clause that a query builder's method is about, "" if the method takes text of any kind.
func clauseOf(fn *types.Func) string {
	if fn == nil {
		return ""
	}
	switch fn.Name() {
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

// adviceOf says what to do if all that is not constant in a text stands in places of one kind.
func adviceOf(info *types.Info, pieces []piece) string {
	before, advice := "", ""
	for _, p := range pieces {
		if p.constant() {
			before += p.text
			continue
		}
		if b, ok := info.TypeOf(p.expr).Underlying().(*types.Basic); !ok || b.Info()&types.IsNumeric == 0 {
			switch a := adviceFor(lastClause(before)); {
			case advice == "":
				advice = a
			case advice != a:
				return adviceAny
			}
		}
		before += "x"
	}
	if advice == "" {
		return adviceAny
	}
	return advice
}

// adviceFor says what to do about a value after a keyword of the statement.
func adviceFor(clause string) string {
	switch clause {
	case "ORDER BY", "GROUP BY", "SELECT":
		return strings.ReplaceAll(adviceColumn, "%s", clause)
	case "LIMIT", "OFFSET":
		return strings.ReplaceAll(adviceNumber, "%s", clause)
	case "FROM", "JOIN", "INTO", "UPDATE", "TABLE", "VIEW", "SCHEMA", "DATABASE":
		return strings.ReplaceAll(adviceTable, "%s", clause)
	case "EXECUTE", "EXEC", "CALL":
		return adviceProcedure
	case "'", "WHERE", "HAVING", "VALUES", "SET", "AND", "OR", "ON":
		return adviceValue
	}
	return adviceAny
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
		case "SELECT", "LIMIT", "OFFSET", "FROM", "JOIN", "INTO", "UPDATE", "TABLE", "VIEW", "SCHEMA", "DATABASE", "EXECUTE", "EXEC", "CALL", "WHERE",
			"HAVING", "VALUES", "SET", "AND", "OR", "ON":
			last = w
		}
	}
	return last
}
