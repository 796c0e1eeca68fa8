package query

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Names that the database itself has quoted. Who cannot quote a name the way the database does asks it:
//
//	db.QueryRow("select quote_ident($1)", name).Scan(&quoted)
//	db.Exec("create schema " + quoted)
//
// What comes back of such a statement is a part of the next one that does no harm. The statement is a constant, in the call that
// returns the row or in that of a function of the program which runs it and reads what it returns.

// quotes are the functions of databases that quote their argument, as statements name them.
var quotes = [...]string{"quote_ident(", "quote_literal(", "quote_nullable(", "quotename("}

// asksToQuote reports whether a call is given a constant statement that quotes.
func asksToQuote(c *ssa.CallCommon) bool {
	for _, a := range c.Args {
		text, ok := ssautil.StringConst(a)
		if !ok {
			continue
		}
		text = strings.ToLower(text)
		for _, q := range quotes {
			if strings.Contains(text, q) {
				return true
			}
		}
	}
	return false
}

// quotedByDatabase says that what begins in a function of the program is clean for statements if it is read from a database that
// was asked to quote it.
func quotedByDatabase(g *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
	if !p.Gen || p.Call.Instr == nil || !asksToQuote(p.Call.Instr.Common()) {
		return 0, nil
	}
	return 0, func(f taint.Flow) model.Kinds {
		if g.Labels(taint.FlowSet{f})&model.Local != 0 {
			return model.SQL
		}
		return 0
	}
}

// quotedColumn says the same of what a library reads from the rows that a statement has returned.
func quotedColumn(_ *taint.Func, c *access.Call, _ *types.Func, _ *model.Row, _ access.Bound, s *taint.NewSource) {
	if s.Labels&model.Local == 0 || len(c.Args) == 0 {
		return
	}
	rows := c.Args[0]
	if x, ok := rows.(*ssa.Extract); ok { // rows, err := db.Query(…)
		rows = x.Tuple
	}
	if call, ok := rows.(*ssa.Call); ok && asksToQuote(&call.Call) {
		s.Clean |= model.SQL
	}
}
