package state

import "golang.org/x/tools/go/ssa"

// Conditions around a function literal. What a literal does is done only where the literal was made, so that the settings which that was
// asked for count for it too:
//
//	if conf.SkipVerify {
//		t.DialTLS = func(network, addr string) (net.Conn, error) { return tls.Dial(network, addr, &tls.Config{InsecureSkipVerify: true}) }
//	}
//
// They are of the function around, whose parameters are not the literal's, so that what is asked is not known to who calls it.

// reachedUnder returns the conditions under which a block is reached, and under which the literals were made that it is in.
func (q *query) reachedUnder(b *ssa.BasicBlock) []Cond {
	conds := q.condsOf(b, nil)
	for range maxDepth {
		made := maker(b.Parent())
		if made == nil {
			break
		}
		b = made.Block()
		for _, c := range q.condsOf(b, nil) {
			c.On = &Value{}
			conds = append(conds, c)
		}
	}
	return conds
}

// maker returns the only instruction of the function around that has a function literal as an operand, or nil.
func maker(fn *ssa.Function) ssa.Instruction {
	if users := fn.Referrers(); users != nil && len(*users) == 1 {
		return (*users)[0]
	}
	return nil
}
