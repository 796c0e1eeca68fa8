package program

import (
	"go/types"

	"github.com/secvet/secvet/internal/rule"
)

// Which functions the program calls. Some are there for tests alone:
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
	return t.hasMain && t.unitOf[fn.Pkg()] != nil && rule.IsInternal(fn.Pkg().Path()) && !t.isNamed(fn)
}

// Called reports whether a main package leads to a function which the program calls. Then it is not only for other modules to call, though
// they may.
func (t *Table) Called(fn *types.Func) bool {
	fn = fn.Origin()
	return t.led[t.unitOf[fn.Pkg()]] && t.isNamed(fn)
}

// isNamed reports whether some code of the program names a function, or calls a method of its name of an interface.
func (t *Table) isNamed(fn *types.Func) bool {
	return t.referred[fn] || fn.Signature().Recv() != nil && t.invoked[fn.Name()]
}
