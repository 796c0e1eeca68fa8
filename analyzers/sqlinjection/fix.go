package sqlinjection

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// fix binds what stands in the places of values, where the text is put together in the argument itself or in a variable
// that is there for the query alone, all that is not constant in it can be bound, and it is known which placeholder the
// driver wants.
func fix(pass *analysis.Pass, h *taint.Hit) []analysis.SuggestedFix {
	call, around := flow.CallAt(pass, h.At)
	if call == nil || h.Sink.At.Pos != h.At {
		return nil
	}
	fn := flow.Callee(pass.TypesInfo, call)
	if fn == nil || !takesArguments(fn.Signature(), call) {
		return nil
	}
	b := binder{pass: pass, placeholder: placeholder(pass.Pkg, fn), lists: isGorm(fn.Pkg().Path())}
	query := call.Args[len(call.Args)-1]
	text := query
	if id, ok := ast.Unparen(query).(*ast.Ident); ok {
		text = definition(pass.TypesInfo, around, id)
	}
	if text == nil || b.placeholder == "" {
		return nil
	}
	for _, p := range split(pass.TypesInfo, around, text) {
		if !b.add(p) || text != query && !p.constant() && !movable(pass, around, b.moves(p.expr), query.Pos()) {
			return nil
		}
	}
	if b.quoted || len(b.args) == 0 {
		return nil
	}
	args := ", " + strings.Join(b.args, ", ")
	edits := []analysis.TextEdit{{Pos: text.Pos(), End: text.End(), NewText: []byte(b.statement() + args)}}
	if text != query {
		edits[0].NewText = []byte(b.statement())
		edits = append(edits, analysis.TextEdit{Pos: query.End(), End: query.End(), NewText: []byte(args)})
	}
	return []analysis.SuggestedFix{{Message: "Bind the values as arguments", TextEdits: edits}}
}

// isGorm reports whether a library puts as many placeholders in the place of one as a list has elements.
func isGorm(path string) bool { return path == "gorm.io/gorm" || path == "github.com/jinzhu/gorm" }

// takesArguments reports whether a function takes any values to bind behind the query, and this call has none.
func takesArguments(sig *types.Signature, call *ast.CallExpr) bool {
	last := sig.Params().Len() - 1
	if !sig.Variadic() || last < 1 || len(call.Args) != last {
		return false
	}
	s, ok := sig.Params().At(last).Type().(*types.Slice)
	if !ok {
		return false
	}
	i, ok := s.Elem().Underlying().(*types.Interface)
	return ok && i.Empty()
}

// placeholder returns what stands for a bound value in a statement of the method's library, or of the one kind of driver
// that the package or what it imports imports, and "" if that is not known. "$" is followed by a number.
func placeholder(pkg *types.Package, fn *types.Func) string {
	switch path := fn.Pkg().Path(); path {
	case "gorm.io/gorm", "github.com/jinzhu/gorm", "github.com/uptrace/bun", "github.com/gocql/gocql",
		"github.com/ClickHouse/clickhouse-go/v2/lib/driver":
		return "?"
	case "database/sql", "github.com/jmoiron/sqlx":
	default:
		return driverPlaceholder(path)
	}
	found := ""
	seen := make(map[*types.Package]bool)
	var visit func(p *types.Package) bool
	visit = func(p *types.Package) bool {
		if seen[p] {
			return true
		}
		seen[p] = true
		if style := driverPlaceholder(p.Path()); style != "" {
			if found != "" && found != style {
				return false
			}
			found = style
		}
		for _, imp := range p.Imports() {
			if !visit(imp) {
				return false
			}
		}
		return true
	}
	if !visit(pkg) {
		return ""
	}
	return found
}

// driverPlaceholder returns the placeholder of a driver, by its import path.
func driverPlaceholder(path string) string {
	for _, prefix := range [...]string{"github.com/lib/pq", "github.com/jackc/pgx"} {
		if path == prefix || strings.HasPrefix(path, prefix+"/") {
			return "$"
		}
	}
	switch path {
	case "github.com/go-sql-driver/mysql", "github.com/mattn/go-sqlite3", "modernc.org/sqlite", "github.com/glebarez/go-sqlite",
		"github.com/ncruces/go-sqlite3/driver":
		return "?"
	}
	return ""
}

// A binder builds a statement with placeholders, and the values to bind.
type binder struct {
	pass        *analysis.Pass
	placeholder string
	lists       bool // a list can be bound as a whole

	code   []string // parts of the statement that are done, as Go expressions
	text   strings.Builder
	args   []string
	quoted bool     // within a text of the statement
	parts  []string // of that text, as Go expressions
	bound  bool     // one of them is no constant
	listed bool     // they are one list
	inner  strings.Builder
	fresh  bool // a value without quotes stands at the end: what comes next has to end it
}

// add appends a piece, and reports false if it cannot be bound.
func (b *binder) add(p piece) bool {
	_, isLiteral := p.expr.(*ast.BasicLit)
	switch {
	case !p.constant():
		return b.value(p)
	case p.expr != nil && !isLiteral:
		return b.named(p)
	case strings.ContainsAny(p.text, `?$\`):
		return false
	}
	if b.fresh && !strings.ContainsAny(p.text[:1], " \t\n),;") {
		return false
	}
	b.fresh = false
	for _, r := range p.text {
		switch {
		case r == '\'' && b.quoted:
			b.unquote()
		case r == '\'':
			b.quoted = true
		case b.quoted && b.listed:
			return false
		case b.quoted:
			b.inner.WriteRune(r)
		default:
			b.text.WriteRune(r)
		}
	}
	return true
}

// named appends a constant by its name.
func (b *binder) named(p piece) bool {
	if b.quoted || b.fresh || strings.ContainsAny(p.text, `'?$`) {
		return false
	}
	b.flush()
	b.code = append(b.code, b.source(p.expr))
	return true
}

// value appends what is no constant: a part of a quoted text, or a value behind an operator.
func (b *binder) value(p piece) bool {
	if p.verb != "" && p.verb != "s" && p.verb != "v" && (p.verb != "d" || b.quoted) {
		return false
	}
	if b.quoted {
		if b.inList() {
			return b.list(p.expr)
		}
		t, ok := b.pass.TypesInfo.TypeOf(p.expr).Underlying().(*types.Basic)
		if !ok || t.Info()&types.IsString == 0 {
			return false
		}
		b.flushInner()
		b.parts = append(b.parts, b.source(p.expr))
		b.bound = true
		return true
	}
	before := strings.ToUpper(strings.TrimRight(b.text.String(), " \t\n"))
	if list := joined(b.pass.TypesInfo, p.expr, ","); list != nil && b.lists && b.inList() && !b.fresh {
		b.bind(b.source(list))
		b.fresh = true
		return true
	}
	operator := strings.HasSuffix(before, "=") || strings.HasSuffix(before, "<") || strings.HasSuffix(before, ">") || strings.HasSuffix(before, " LIKE")
	if !operator || b.fresh {
		return false
	}
	b.bind(b.source(p.expr))
	b.fresh = true
	return true
}

// unquote ends a quoted text: one with a value in it is bound, and a constant one stays.
func (b *binder) unquote() {
	b.quoted = false
	if !b.bound {
		b.text.WriteString("'" + b.inner.String() + "'")
		b.inner.Reset()
		return
	}
	b.flushInner()
	b.bind(strings.Join(b.parts, " + "))
	b.parts, b.bound, b.listed = nil, false, false
}

func (b *binder) bind(arg string) {
	b.args = append(b.args, arg)
	b.text.WriteString(b.placeholder)
	if b.placeholder == "$" {
		b.text.WriteString(strconv.Itoa(len(b.args)))
	}
}

func (b *binder) flushInner() {
	if b.inner.Len() > 0 {
		b.parts = append(b.parts, strconv.Quote(b.inner.String()))
		b.inner.Reset()
	}
}

// flush ends a literal of the statement.
func (b *binder) flush() {
	if text := b.text.String(); text != "" {
		quoted := strconv.Quote(text)
		if strings.Contains(text, "\n") && strconv.CanBackquote(strings.NewReplacer("\n", "", "\t", "").Replace(text)) {
			quoted = "`" + text + "`"
		}
		b.code = append(b.code, quoted)
		b.text.Reset()
	}
}

// statement returns the text with placeholders, as a Go expression.
func (b *binder) statement() string {
	b.flush()
	return strings.Join(b.code, " + ")
}

// source returns an expression as the program has it.
func (b *binder) source(e ast.Expr) string {
	var buf bytes.Buffer
	format.Node(&buf, b.pass.Fset, e) // into memory, and of what was parsed
	if _, isBinary := ast.Unparen(e).(*ast.BinaryExpr); isBinary {
		return "(" + buf.String() + ")"
	}
	return buf.String()
}
