package access

import (
	"go/types"

	"github.com/secvet/secvet/internal/model"
)

// fieldRows returns what the models say of a field of x's type.
func (e *Index) FieldRows(x types.Type, field *types.Var) []*model.Row {
	if field == nil {
		return nil
	}
	if rows, ok := e.fields[field]; ok {
		return rows
	}
	rows := e.lookupField(x, field)
	e.fields[field] = rows
	return rows
}
