package program

import (
	"go/types"

	"github.com/secvet/secvet/internal/rule"
)

// Functions that nothing in the program calls. Some are there for tests alone:
//
//	// SetClientForTest replaces the client that is made for each request.
//	func (f *Fetcher) SetClientForTest(c *http.Client) { f.client = c }
//
// What they are given, nothing has. A function counts as called where any code of the program names it, which is more than that it runs;
// so does a method whose name is that of a method which is called of an interface. Other programs may call what stands in no
// internal package.

// refer notes that code of the program names a function.
func (b *builder) refer(fn *types.Func) {
	b.referred[fn] = true
	if recv := fn.Signature().Recv(); recv != nil && types.IsInterface(recv.Type()) {
		b.invoked[fn.Name()] = true
	}
}

// Uncalled reports whether nothing in the program calls one of its functions.
func (t *Table) Uncalled(fn *types.Func) bool {
	fn = fn.Origin()
	if !t.hasMain || t.unitOf[fn.Pkg()] == nil || !rule.IsInternal(fn.Pkg().Path()) {
		return false
	}
	return !t.referred[fn] && !(fn.Signature().Recv() != nil && t.invoked[fn.Name()])
}
