package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// said returns what the user's models say of a function of the package that is analyzed. The built-in ones
// are about libraries from outside: where a library itself is analyzed, its code says more.
func (e *engine) said(fn *ssa.Function) (*types.Func, []*model.Row) {
	if e.own == nil {
		return nil, nil
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok {
		return nil, nil
	}
	return obj, e.own.Call(recvName(obj), obj.Name())
}

// isTrusted reports whether the user says that a function is called by those only who are trusted.
func (e *engine) isTrusted(fn *ssa.Function) bool {
	_, rows := e.said(fn)
	for _, row := range rows {
		if row.Kind == model.Trusted {
			return true
		}
	}
	return false
}

// describing returns the rows that say what a call does. That a function is trusted is said of its body.
func describing(rows []*model.Row) []*model.Row {
	for i, row := range rows {
		if row.Kind == model.Trusted {
			return append(rows[:i:i], describing(rows[i+1:])...)
		}
	}
	return rows
}

// believed returns the labels that a source has in the group's functions: in trusted ones nothing is remote.
func (g *group) believed(labels model.Labels) model.Labels {
	if g.trusted {
		return labels &^ model.Remote
	}
	return labels
}
