package taint

import (
	"testing"

	"github.com/secvet/secvet/internal/access"
)

// TestChosenOfTheWhole holds that a read of the whole chooses no element of a map that is a part of it.
func TestChosenOfTheWhole(t *testing.T) {
	whole := access.Path(access.FieldStep(0))
	if sinks := new(Func).chosen(whole+access.Elem, whole); sinks != 0 {
		t.Errorf("a read of the whole is clean for %v", sinks)
	}
}
