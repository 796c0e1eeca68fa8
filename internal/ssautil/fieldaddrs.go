package ssautil

import "golang.org/x/tools/go/ssa"

// FieldAddrs returns where the package of a field addresses it, in all objects; nil if another package may do so too.
func FieldAddrs(field *ssa.FieldAddr) (addrs []*ssa.FieldAddr) {
	pkg, v := field.Parent().Pkg, FieldOf(field.X.Type(), field.Field)
	if v == nil || pkg == nil || v.Pkg() != pkg.Pkg || v.Exported() && pkg.Pkg.Name() != "main" {
		return nil
	}
	for instr := range instructionsOf(pkg) {
		if addr, ok := instr.(*ssa.FieldAddr); ok && FieldOf(addr.X.Type(), addr.Field) == v {
			addrs = append(addrs, addr)
		}
	}
	return addrs
}

// StoredInField returns what the package of a field stores in it; nil if another package may do so too, or who has its address.
func StoredInField(field *ssa.FieldAddr) (values []ssa.Value) {
	for _, addr := range FieldAddrs(field) {
		for _, r := range *addr.Referrers() {
			switch r := r.(type) {
			case *ssa.Store:
				if r.Addr != addr {
					return nil
				}
				values = append(values, r.Val)
			case *ssa.UnOp, *ssa.DebugRef, *ssa.FieldAddr, *ssa.IndexAddr:
			default:
				return nil
			}
		}
	}
	return values
}
