package query

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// A filter of a document database is a map or a list of pairs. The value under the key $where is JavaScript that the
// database runs for each document; it is text as dangerous as a statement of SQL, and is reported as that kind. Keys are
// constants in practice, and one that is computed is not looked at.

// where lets a value that is stored under a key of a filter reach a sink of SQL if the key is $where.
func where(g *taint.Func, key string, v ssa.Value, instr ssa.Instruction) {
	if key == "$where" {
		g.Sink(model.SQL, v, instr, "key $where")
	}
}

// wherePair is where for a filter that is a list of pairs, such as bson.D: i stores to a field Value at addr, and the key
// is a constant that is stored to the field Key of the same struct. SSA takes the address of each field apart, so the two
// stores meet at the value that both addresses are taken of.
func wherePair(g *taint.Func, i *ssa.Store, addr *ssa.FieldAddr) {
	if ssautil.FieldName(addr.X.Type(), addr.Field) != "Value" {
		return
	}
	for key := range ssautil.ConstBeside(addr, "Key") {
		where(g, key, i.Val, i)
	}
}
