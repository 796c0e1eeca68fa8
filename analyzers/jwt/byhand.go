package jwt

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// A token that is taken apart by hand: it is split at its dots, and its second part decoded and read as JSON.
//
//	parts := strings.Split(raw, ".")
//	data, err := base64.RawURLEncoding.DecodeString(parts[1])
//	err = json.Unmarshal(data, &claims)

// byHand reports a split by which a request's token is read that nothing verifies.
func (p *pass) byHand(u *state.Use, split ssa.CallInstruction) {
	parts, ok := split.(*ssa.Call)
	if !ok || !flow.Decides(u) {
		return
	}
	dest, at := unmarshalled(parts, make(map[ssa.Value]bool))
	if dest == nil {
		return
	}
	r := &reading{names: make(map[string]bool), seen: make(map[ssa.Value]bool)}
	r.follow(ssautil.Unboxed(dest), at)
	if r.onlyTimes() || r.onlyIssuer() {
		return
	}
	if _, remote := p.comesRemote(split, split.Common().Args[:1], make(map[ssa.CallInstruction]bool)); remote {
		p.Decided(flow.Decision{Rule: Rule, Category: "unverified", Use: u, Message: unverifiedText, Confidence: rule.Medium})
	}
}

// unmarshalled follows the second part of a split to where it is decoded, and then to what it is read into as JSON; nil if it is not.
func unmarshalled(v ssa.Value, seen map[ssa.Value]bool) (dest ssa.Value, at ssa.Instruction) {
	if seen[v] || v.Referrers() == nil || len(seen) > ssautil.MaxElements {
		return nil, nil
	}
	seen[v] = true
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.IndexAddr:
			if n, ok := ssautil.IntConst(r.Index); !ok || n != 1 {
				continue
			}
			dest, at = unmarshalled(r, seen)
		case *ssa.Extract:
			if !ssautil.IsError(r.Type()) {
				dest, at = unmarshalled(r, seen)
			}
		case *ssa.UnOp, *ssa.Phi, *ssa.BinOp, *ssa.Convert, *ssa.Slice, *ssa.ChangeType, *ssa.MakeInterface:
			dest, at = unmarshalled(r.(ssa.Value), seen)
		case *ssa.Call:
			if r.Call.IsInvoke() || r.Call.StaticCallee() == nil {
				continue
			}
			switch name := r.Call.StaticCallee().Name(); {
			case name == "Unmarshal" && len(r.Call.Args) == 2 && r.Call.Args[0] == v, name == "Decode" && len(r.Call.Args) == 2 && r.Call.Args[0] == v:
				return r.Call.Args[1], r
			case contains(name, "decode", "trim", "newreader", "newdecoder", "newbuffer", "replace"):
				dest, at = unmarshalled(r, seen)
			}
		}
		if dest != nil {
			return dest, at
		}
	}
	return nil, nil
}
