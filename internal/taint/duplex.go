package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// Streams with two directions. What is written to a buffer or a file is read from it again, and so an object carries what was
// written to it. What is written to a connection goes to somebody else, and what is read from it comes from there:
//
//	fmt.Fprintf(conn, "id %d\n", rand.Int())
//	token, err := bufio.NewReader(conn).ReadString('\n') // has nothing of that number
//
// A stream is known to have two directions by its type: it reads and writes, and has an address as connections have; or it is an
// interface that reads and writes and cannot seek, as a file can; or it is a struct that has its methods Read and Write
// from two fields. What is written to such a struct goes to the one
// field: somewhere else if that is an interface, and where it can be read if it is a buffer.

// writtenPart returns where what is written to v, at l, is kept: nowhere if nobody who has v can read it.
func writtenPart(v ssa.Value, l access.Loc) access.Loc {
	t := concreteType(v)
	read, write := method(t, "Read"), method(t, "Write")
	if read == nil || write == nil {
		return l
	}
	if len(read) > 1 && len(write) > 1 && read[0] != write[0] {
		if types.IsInterface(ssautil.StructOf(t).Field(write[0]).Type()) {
			return access.Loc{}
		}
		return l.Part(access.FieldStep(write[0]))
	}
	if i, ok := t.Underlying().(*types.Interface); ok && !ssautil.HasMethod(i, "Seek") || method(t, "LocalAddr") != nil {
		return access.Loc{}
	}
	return l
}

// concreteType returns the type of a value before it was made one of an interface.
func concreteType(v ssa.Value) types.Type {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeInterface:
			v = x.X
		default:
			return v.Type()
		}
	}
}

// method returns the path by which a type has a method, through the fields that it embeds, or nil.
func method(t types.Type, name string) []int {
	obj, index, _ := types.LookupFieldOrMethod(t, true, nil, name)
	if _, ok := obj.(*types.Func); !ok {
		return nil
	}
	return index
}
