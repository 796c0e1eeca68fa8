package access

import (
	"go/types"
	"hash/fnv"
	"iter"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/models"
)

// What is known of a package without following data: an Index of the package, and for each declared function with those
// nested in it a Resolver, which says where values are. Both only remember what they were asked; an answer is never
// withdrawn, so that the analysis need not ask again. Their sizes are bounded by those of the source text.

// An Index answers questions about a package that need no data flow.
type Index struct {
	Ssa       *ssa.Package
	Pkg       *types.Package
	Models    *models.Set            // by which libraries are known
	Deep      crash.Depth            // of the recursion of functions that follow values and types
	functions []*ssa.Function        // the functions of the package, nested ones too, in the order of the source
	Has       map[*ssa.Function]bool // the same as a set

	keyNames map[int]string             // the constant keys of maps, by their steps
	types    map[types.Type]model.Kinds // see CleanByType

	encoded      map[types.Type]Path // the steps into texts that are encodings of these types, see EncodedAs
	encodedNames map[int]string      // the types, by their numbers

	fields map[*types.Var][]*model.Row             // see FieldRows
	stored map[any][]ssa.Value                     // see StoredAt
	sites  map[*ssa.Function][]ssa.CallInstruction // see CallsOf
}

// NewIndex returns an index of a package that has no functions yet; see Add.
func NewIndex(p *ssa.Package, known *models.Set) *Index {
	return &Index{
		Ssa: p, Pkg: p.Pkg, Models: known,
		Has:      make(map[*ssa.Function]bool),
		keyNames: make(map[int]string),
		types:    make(map[types.Type]model.Kinds),
		fields:   make(map[*types.Var][]*model.Row),

		encoded:      make(map[types.Type]Path),
		encodedNames: make(map[int]string),
	}
}

// Add adds a function of the package. All are added before the first question about calls or stores.
func (e *Index) Add(fn *ssa.Function) {
	e.functions = append(e.functions, fn)
	e.Has[fn] = true
}

// Functions yields the functions of the package, nested ones too, in the order of the source.
func (e *Index) Functions() iter.Seq[*ssa.Function] { return slices.Values(e.functions) }

// A Resolver finds where the values of a declared function, and of those nested in it, are.
// Nested functions are resolved with the declared one because they share its variables: a free variable is bound to what
// it captures, so that both lead to one root.
//
//	name := r.FormValue("name")
//	go func() { run(name) }() // name is the same Loc here as outside
type Resolver struct {
	*Index
	Fns   []*ssa.Function            // the declared function and those nested in it
	locs  map[ssa.Value]*Loc         // see Loc
	kept  []Loc                      // the piece that the next Loc is put into, see keep
	Binds map[*ssa.FreeVar]ssa.Value // the variables outside that function literals refer to
	on    views
}

// views are what topics know of the ways from one value to another.
// What they answer must not change during an analysis, because the resolver keeps it with where a value is.
type views interface {
	// View returns the kinds that all flows, that those which only a name makes a source, and that those of them whose name
	// leaves no doubt, are clean for behind v.
	View(v ssa.Value) (all, named, sure model.Kinds)
	// Alias returns the earlier value that the call or result v is the same as, v itself if it is an object of its own,
	// or nil if there is nothing to say.
	Alias(v ssa.Value) ssa.Value
}

// NewResolver returns a resolver whose functions and binds are still to be set.
func NewResolver(i *Index, on views) *Resolver {
	return &Resolver{Index: i, locs: make(map[ssa.Value]*Loc), Binds: make(map[*ssa.FreeVar]ssa.Value), on: on}
}

// Within reports whether a function is one of the resolver's: the declared one or one nested in it.
func (g *Resolver) Within(fn *ssa.Function) bool { return slices.Contains(g.Fns, fn) }

// Key returns the path step of a constant map key: m["a"] and m["b"] are different parts. It is the step of any element if
// another key has its number, or if the key may be a secret, because paths are written into facts. The number is made of the text,
// so that it means the same in all packages.
func (e *Index) Key(k string) Path {
	h := fnv.New32a()
	_, _ = h.Write([]byte(k))
	n := FirstKey + int(h.Sum32()%(firstGiven-FirstKey))
	name, ok := e.keyNames[n]
	if !ok {
		// A map that is filled from constants may have a password as a key, m["hunter2"] = user: not even its number may get
		// into a file of facts, as it says what the password is not.
		if redact.Text(k, redact.Literal, nil) != k {
			return Elem
		}
		e.keyNames[n] = k
	}
	if ok && name != k {
		return Elem
	}
	return FieldStep(n)
}

// KeyName returns the key that a step of a path stands for, "" if it is none of this package.
func (e *Index) KeyName(step int) string { return e.keyNames[step] }

// Declared returns the function of source text that a call of fn runs: of an instance its generic
// function, of a wrapper what it wraps. It returns fn itself if that is neither.
// A call of Map[string, int] runs the source text of Map, and the method value s.Close runs Close by a wrapper that
// SSA makes. Summaries are by source text, so that both are looked up here first.
func (e *Index) Declared(fn *ssa.Function) *ssa.Function {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	if !e.Has[fn] && fn.Synthetic != "" {
		if obj, ok := fn.Object().(*types.Func); ok {
			if f := e.Ssa.Prog.FuncValue(obj.Origin()); f != nil {
				return f
			}
		}
	}
	return fn
}

// CalledObject is ssautil.CalledObject for what is declared: of an instance it is the generic function, of a wrapper what it wraps.
func (e *Index) CalledObject(c *ssa.CallCommon) *types.Func {
	if fn := c.StaticCallee(); fn != nil {
		obj, _ := e.Declared(fn).Object().(*types.Func)
		return obj
	}
	return c.Method
}

// CallsOf returns the calls of a function in the package, also those by go and by defer, but none of values, in the order of the
// source.
// All calls are found at the first question, in one pass over the package.
func (e *Index) CallsOf(fn *ssa.Function) []ssa.CallInstruction {
	if e.sites == nil {
		e.sites = make(map[*ssa.Function][]ssa.CallInstruction)
		for _, caller := range e.functions {
			for _, b := range caller.Blocks {
				for _, instr := range b.Instrs {
					if call, ok := instr.(ssa.CallInstruction); ok && call.Common().StaticCallee() != nil {
						callee := call.Common().StaticCallee()
						e.sites[callee] = append(e.sites[callee], call)
					}
				}
			}
		}
	}
	return e.sites[fn]
}

// Hides returns the kinds of sink that do not see a part at path p when the whole arrives. One secret in an object does not
// make all that is said of the object a secret: whether a printed type shows a secret field is a question about the type.
// Elements of lists and maps are seen, and so is all that is in a text.
func (p Path) Hides() model.Kinds {
	for i := range p.Len() {
		switch s := p.At(i); {
		case IsField(s):
			return model.OnlyWhole
		case IsEncoded(s):
			return 0
		}
	}
	return 0
}
