// Package state finds what decides how a program works: constants and objects that are handed to where they take effect, such as the
// cost of a password's hash or the tls.Config of a client.
//
// How to add a setting: a row in the model of the library that is told, and nothing here.
//
//	setting bcrypt GenerateFromPassword(_, cost)   # a value: the argument that has a name
//	setting cookie SetCookie(_, cookie)            # an object, when it is given to the function,
//	setting cookie Cookie.Secure                   # of which these fields count
//	setting tls    Config                          # an object, wherever it goes when it is complete
//
// A rule then reads the uses of a group, and what each argument or field can be:
//
//	for u := range result.Settings.Of("bcrypt") {
//		for _, v := range u.Values("cost") {
//			if n, ok := v.Int(); ok && n < 10 { … } // v.At is where it is given
//		}
//	}
//
// How it is found. The search goes back from where a setting takes effect, and starts nowhere else, so that it costs nothing in packages
// that have none. The value of an argument is followed back over conversions, operations with constants, merges and calls (eval.go). The
// field of an object is looked for in memory: back over the blocks to the stores that write it last, on each way (memory.go). So a later
// store replaces an earlier one:
//
//	c := legacy()                    // returns &tls.Config{MinVersion: tls.VersionTLS10}
//	c.MinVersion = tls.VersionTLS12  // all that c.MinVersion can be
//	tls.Dial("tcp", addr, c)
//
// A call of a function of the program does to an object what its body does (call.go). What is not known is Unknown, and rules are silent
// about it: memory that others write, what is decoded, what an unknown function is given.
//
// What a caller gives is Given, and the use is one of each caller too, with what that caller gives (use.go); so a finding stands where the
// constant is. Importers are told by facts, in entries of the package's summaries (fact.go).
//
// A value that is chosen under a condition has the condition with it, if that asks for something which somebody else decides:
//
//	if o.Insecure { c.InsecureSkipVerify = true } // true, when o.Insecure is true
//
// Where a caller gives the constant, the condition holds, or the value is none.
package state

import (
	"go/types"
	"iter"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Facts are what is known of other packages.
type Facts interface {
	// Entry returns the entry of a function or variable of another package, and whether its package has been analyzed.
	Entry(obj types.Object) (entry string, known bool)
}

// An Analysis finds the uses of settings in one package. It is used by one goroutine.
type Analysis struct {
	*access.Index
	places  func(*ssa.Function) *access.Resolver // of the declared function that it is, or is nested in
	facts   Facts
	rows    map[*types.Func][]*model.Row
	watched map[*types.TypeName][]field       // see fieldsOf
	effects map[part]set                      // see effect
	results map[part]set                      // see result
	foreign map[types.Object]*entry           // decoded facts
	makers  map[*types.Package]bool           // see makes
	globals map[*ssa.Global][]ssa.Instruction // see writesOf
	fields  map[slot][]*ssa.FieldAddr         // see slots
	work    int                               // steps that are left
}

// A part of a parameter, or of a result, of a function.
type part struct {
	fn    *ssa.Function
	index int
	path  access.Path
}

// New returns the analysis of a package. places returns where the values of a function are.
func New(i *access.Index, places func(*ssa.Function) *access.Resolver, facts Facts) *Analysis {
	return &Analysis{
		Index: i, places: places, facts: facts, work: maxWork,
		rows:    make(map[*types.Func][]*model.Row),
		watched: make(map[*types.TypeName][]field),
		effects: make(map[part]set),
		results: make(map[part]set),
		foreign: make(map[types.Object]*entry),
		makers:  make(map[*types.Package]bool),
	}
}

// rowsOf returns the rows about settings of a function.
func (a *Analysis) rowsOf(obj *types.Func) []*model.Row {
	rows, ok := a.rows[obj]
	if !ok {
		rows = a.SettingRows(obj)
		a.rows[obj] = rows
	}
	return rows
}

// A field of an object that counts for a group of settings.
type field struct {
	group string
	name  string // "Secure", or of a field's field "Cookie.Secure"
	path  access.Path
	typ   types.Type
}

// maxFieldDepth is how deep fields of fields count.
const maxFieldDepth = 3

// fieldsOf returns the fields of an object that count, by the rows of its type. The fields of a field that counts are looked at too, and those
// of what is embedded.
func (a *Analysis) fieldsOf(t types.Type) []field {
	named := ssautil.NamedOf(t)
	if named == nil || named.Obj().Pkg() == nil {
		return nil
	}
	fields, ok := a.watched[named.Obj()]
	if !ok {
		fields = a.findFields(named, maxFieldDepth)
		a.watched[named.Obj()] = fields
	}
	return fields
}

func (a *Analysis) findFields(named *types.Named, depth int) (fields []field) {
	str := ssautil.StructOf(named)
	if str == nil || depth == 0 {
		return nil
	}
	file := a.ModelOf(named.Obj().Pkg())
	for i := range str.NumFields() {
		own := field{"", str.Field(i).Name(), access.FieldStep(i), str.Field(i).Type()}
		rows := settingsOf(file, named.Obj().Name(), own.name)
		for _, row := range rows {
			n := len(fields)
			within := a.fieldsWithin(own, depth)
			if str, ok := own.typ.(*types.Struct); ok { // a type without a name, of which no row can speak
				within = allFields(row.Group, str, own.path, depth-1)
			}
			for _, in := range within {
				if in.group == row.Group {
					in.name = own.name + "." + in.name
					fields = append(fields, in)
				}
			}
			if len(fields) == n {
				own.group = row.Group
				fields = append(fields, own)
			}
		}
		if len(rows) == 0 && str.Field(i).Embedded() { // its fields are called by their own names
			fields = append(fields, a.fieldsWithin(own, depth)...)
		}
	}
	return fields
}

// fieldsWithin returns the fields that count of what a field holds, by their own names.
func (a *Analysis) fieldsWithin(f field, depth int) (fields []field) {
	n := ssautil.NamedOf(f.typ)
	if n == nil || n.Obj().Pkg() == nil {
		return nil
	}
	for _, in := range a.findFields(n, depth-1) {
		in.path = f.path + in.path
		fields = append(fields, in)
	}
	return fields
}

// allFields returns the fields of a struct type without a name, and of such in it, which is found by a path.
func allFields(group string, s *types.Struct, path access.Path, depth int) (fields []field) {
	if depth == 0 {
		return nil
	}
	for i := range s.NumFields() {
		f := field{group, s.Field(i).Name(), path + access.FieldStep(i), s.Field(i).Type()}
		in, ok := f.typ.(*types.Struct)
		if !ok {
			fields = append(fields, f)
			continue
		}
		for _, inner := range allFields(group, in, f.path, depth-1) {
			inner.name = f.name + "." + inner.name
			fields = append(fields, inner)
		}
	}
	return fields
}

// settingsOf returns the rows about settings of a field.
func settingsOf(file *model.File, typ, name string) (rows []*model.Row) {
	if file == nil {
		return nil
	}
	for _, row := range file.Field(typ, name) {
		if row.Kind == model.Setting {
			rows = append(rows, row)
		}
	}
	return rows
}

// groupOf returns the group of settings of a type whose objects count wherever they go, or "".
func (a *Analysis) groupOf(t types.Type) string {
	named := ssautil.NamedOf(t)
	if named == nil {
		return ""
	}
	for _, row := range a.TypeRows(named) {
		if row.Kind == model.Setting {
			return row.Group
		}
	}
	return ""
}

// Settings are the uses in a package, in the order of the source.
type Settings []*Use

// Of yields the uses of a group.
func (s Settings) Of(group string) iter.Seq[*Use] {
	return func(yield func(*Use) bool) {
		for _, u := range s {
			if u.Group == group && !yield(u) {
				return
			}
		}
	}
}

// A Use is a place where settings of a group take effect.
type Use struct {
	Group   string
	Callee  string          // what is told, as people write it; "" of an object that goes anywhere
	Sink    summary.Site    // where that is
	At      summary.Site    // where it stands in this package: the call that leads there, or the object
	Instr   ssa.Instruction // what stands there
	Args    []Arg
	When    []Cond   // the settings under which it is reached
	Through []string // the functions that At calls, down to Sink
	Handed  bool     // something is given by callers of this package, where the use is told of too

	fields int  // how often fields were asked what they hold, see kept
	isKept bool // all that is given is what fields of the package hold, so that importers need not ask
}

// An Arg is an argument or field, by its name, and what it can be.
type Arg struct {
	Name   string
	Values []Value
}

// Values returns what an argument or field can be; nothing if the use has none of that name.
func (u *Use) Values(name string) []Value {
	for i := range u.Args {
		if u.Args[i].Name == name {
			return u.Args[i].Values
		}
	}
	return nil
}
