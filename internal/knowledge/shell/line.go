package shell

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Which arguments a program may take for options. An argument is an option only if it begins as options do, stands
// before a "--", and not behind an option that takes it for its value. So the arguments are read in their order, with
// the one before each in mind, and what they carry is joined in a flow set until a "--" ends it:
//
//	args := []string{"commit", "-m", message} // a value
//	args = append(args, name)                 // an option, if name is "--amend"
//	args = append(args, "--", path)           // none
//
// If several paths lead to a list, it surely has a "--" only if all of them have one: the answers are joined by "and".
// For a loop that is assumed at first, and if a path says otherwise all paths are read once more without the
// assumption: two rounds at most. Appends are followed back ssautil.MaxListed times; what is further back may be an
// option.

// obeyed returns the flows of an argument of a program, or of a list of them, that the program may take for options.
// The program is "" if it is not known; then no option is known to take a value. The first skip elements of the list
// belong to what starts the program.
func obeyed(g *taint.Func, c *access.Call, v ssa.Value, program string, skip int) (flows taint.FlowSet) {
	s := &scan{g: g, skip: skip, looks: ssautil.MaxListed, at: c.At, program: program, ended: make(map[*ssa.Phi]bool)}
	for _, list := range c.Args {
		elems := ssautil.Elements(list)
		if len(elems) == 0 {
			continue
		}
		// The part of the list of which no element is known.
		if ssautil.Rest(list) == v {
			_, _, flows = s.list(list, "")
			return flows
		}
		before, found := "", false
		for n, e := range elems {
			if e == v {
				found = true
				// An option may stand here.
				if n >= skip && !isData(program, before) {
					flows.Join(g.Joined(v, c.At))
				}
			}
			if before = ssautil.ConstText(e); n >= skip && endsOptions(program, before) {
				break
			}
		}
		// Everything that matters has been seen.
		if found || len(elems) > skip && endsOptions(program, before) {
			return flows
		}
	}
	_, _, flows = s.list(v, "")
	return flows
}

// A scan reads the arguments of one program in their order. It goes back through appends to where each list was made,
// so that it meets the first argument first.
type scan struct {
	g       *taint.Func
	at      *ssa.BasicBlock
	program string
	ended   map[*ssa.Phi]bool // what is said of a list while its paths are read
	skip    int               // how many elements belong to what starts the program
	looks   int               // how many appends may still be looked at
}

// list reports whether a list surely has a "--" in it, and what its elements before that carry, as far as they can be
// options. It is told which constant stands before the list, and returns the one at its end. A list of which nothing is
// known may have options at any place.
func (s *scan) list(v ssa.Value, before string) (ended bool, last string, flows taint.FlowSet) {
	switch v := v.(type) {
	// []string{"log", name}: a literal, whose elements are known.
	case *ssa.Slice:
		if _, ok := v.X.(*ssa.Alloc); ok {
			return s.elements(ssautil.Elements(v), before, v.Block())
		}
	case *ssa.UnOp:
		if line := listOf(s.g, v, 0); len(line) > 0 { // the arguments of a command that is made here
			return s.elements(line, before, s.at)
		}
	case *ssa.Call:
		if s.looks--; !ssautil.IsBuiltin(&v.Call, "append") || s.looks < 0 {
			break
		}
		// First what stands before, then what is appended: the order in which the program reads them.
		for _, list := range v.Call.Args {
			end, last, more := s.list(list, before)
			if flows.Join(more); end {
				return true, "", flows
			}
			before = last
		}
		return false, before, flows
	// The list of a loop, or of two branches.
	case *ssa.Phi:
		if ended, ok := s.ended[v]; ok {
			return ended, "", nil
		}
		s.ended[v] = true // until a path says otherwise
		if ended, flows = s.ways(v, before); !ended {
			s.ended[v] = false
			_, flows = s.ways(v, before)
		}
		return ended, "", flows
	}
	return false, "", s.g.Joined(v, s.at)
}

// ways is list for what comes over several edges of a phi: the flows are united, and only if all of them have a "--" it is
// surely there.
func (s *scan) ways(v *ssa.Phi, before string) (ended bool, flows taint.FlowSet) {
	ended = true
	for _, e := range v.Edges {
		end, _, more := s.list(e, before)
		flows.Join(more)
		ended = ended && end
	}
	return ended, flows
}

// elements is list for elements that are known, of a list that is made in a block. An element behind an option that
// takes it as data is left out.
func (s *scan) elements(elems []ssa.Value, before string, at *ssa.BasicBlock) (ended bool, last string, flows taint.FlowSet) {
	for _, e := range elems {
		if s.skip > 0 {
			s.skip--
			continue
		}
		// Not known: it may be an option that takes no value.
		if e == nil {
			before = ""
			continue
		}
		text := ssautil.ConstText(e)
		if endsOptions(s.program, text) {
			return true, "", flows
		}
		if !isData(s.program, before) {
			flows.Join(carried(s.g, e, at))
		}
		before = text
	}
	return false, before, flows
}

// endsOptions reports whether an argument says that nothing behind it is an option. git has a second one, since a "--"
// parts revisions from paths there.
func endsOptions(program, arg string) bool {
	// git log --end-of-options name -- path
	return arg == "--" || arg == "--end-of-options" && program == "git"
}

// appended returns what the elements of a list are clean for that is appended to another one: of the kind Argument, if
// the other one surely has a "--" in it. Unlike obeyed, which is asked at the sink, it is asked where the list is made,
// since the list may be run elsewhere.
func appended(to ssa.Value) model.Kinds {
	if !ssautil.IsTexts(to.Type()) || !hasDashes(to, 0, new(crash.Visited[ssa.Value])) {
		return 0
	}
	return model.Argument
}

// hasDashes reports whether a list surely has a "--" in it: as an element of a literal, or in a list that is appended.
// A list that a loop appends to itself counts as having none, and so does one that is farther back than maxLists.
func hasDashes(v ssa.Value, depth int, seen *crash.Visited[ssa.Value]) bool {
	if depth > maxLists || !seen.First(v) {
		return false
	}
	if call, ok := v.(*ssa.Call); ok && ssautil.IsBuiltin(&call.Call, "append") {
		// append(append(args, "--"), more...): either list may have it.
		for _, list := range call.Call.Args {
			if hasDashes(list, depth+1, seen) {
				return true
			}
		}
		return false
	}
	for _, e := range ssautil.Elements(v) {
		if ssautil.ConstText(e) == "--" {
			return true
		}
	}
	return false
}

// asElement returns what a text that is stored as an element of a literal list is clean for because of what stands
// before it: it is no option behind a "--", or behind an option that takes it for its value.
//
//	args := []string{"log", "--author", name, "--", path} // neither name nor path is one
func asElement(addr *ssa.IndexAddr) model.Kinds {
	array, ok := addr.X.(*ssa.Alloc)
	n, isConst := ssautil.IntConst(addr.Index)
	if !ok || !isConst || n == 0 || n >= ssautil.MaxWritten {
		return 0
	}
	before := ""
	// The stores to the elements before, in any order: each has its index.
	for _, r := range *array.Referrers() {
		other, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		at, isConst := ssautil.IntConst(other.Index)
		if !isConst || at >= n {
			continue
		}
		for _, w := range *other.Referrers() {
			st, ok := w.(*ssa.Store)
			if !ok {
				continue
			}
			text := ssautil.ConstText(st.Val)
			if text == "--" {
				return model.Argument
			}
			// Its neighbour may be an option that takes it.
			if at == n-1 {
				before = text
			}
		}
	}
	if takesData(before) {
		return model.Argument
	}
	return 0
}
