package weakcrypto

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// How a cipher is used: the mode, and what makes two ciphertexts of one text differ.

// mode reports the constructors of modes without authentication that are deprecated.
func mode(p *flow.Pass, u *state.Use) {
	p.Decided(flow.Decision{Rule: Rule, Category: "mode", Use: u, Confidence: rule.Medium,
		Message: "nobody notices when what " + u.Callee + " has encrypted is changed; use cipher.NewGCM"})
}

// ecb reports blocks that are encrypted one by one: the call stands in a loop, what it encrypts is another part of the text each time, and
// nothing is added to it. Counter modes encrypt a counter, and CBC adds the block before.
func ecb(p *flow.Pass, u *state.Use) {
	call, ok := u.Instr.(*ssa.Call)
	if !ok || !call.Call.IsInvoke() || len(call.Call.Args) != 2 || !ssautil.InLoop(call.Block()) || addsUp(call.Parent()) || !advances(call.Call.Args[1]) {
		return
	}
	p.Decided(flow.Decision{Rule: Rule, Category: "mode", Use: u, Message: "equal blocks of the text are equal blocks of the ciphertext (ECB); use cipher.NewGCM"})
}

// addsUp reports whether a function computes an exclusive or, itself or by a function of that name, or counts up bytes.
func addsUp(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			switch i := instr.(type) {
			case *ssa.BinOp:
				if i.Op == token.XOR {
					return true
				}
			case ssa.CallInstruction:
				name := strings.ToLower(ssautil.CalledName(i.Common()))
				if strings.Contains(name, "xor") || strings.HasPrefix(name, "putuint") || strings.Contains(name, "incr") {
					return true
				}
			}
		}
	}
	return false
}

// advances reports whether a slice begins elsewhere in each round of a loop: at an index that changes, or in a slice that gets shorter.
func advances(src ssa.Value) bool {
	s, ok := src.(*ssa.Slice)
	if !ok {
		return isShorter(src)
	}
	if s.Low != nil {
		_, isConst := s.Low.(*ssa.Const)
		return !isConst
	}
	return isShorter(s.X)
}

// isShorter reports whether a value is a slice of itself after the first round.
func isShorter(v ssa.Value) bool {
	phi, ok := v.(*ssa.Phi)
	if !ok {
		return false
	}
	for _, e := range phi.Edges {
		if s, ok := e.(*ssa.Slice); ok && s.X == v && s.Low != nil {
			return true
		}
	}
	return false
}

// nonce reports nonces and initial values that are constant, or that nothing fills. With a key that is used once, any nonce will do.
func nonce(p *flow.Pass, u *state.Use) {
	if hasFreshKey(u) {
		return
	}
	if v := partOfKey(u); v != nil {
		p.Decided(flow.Decision{Rule: Rule, Category: "nonce", Use: u,
			Message: "the " + what(v.Name) + " of " + u.Callee + " is a part of the key, and so the same each time; fill it from crypto/rand"})
		return
	}
	for _, arg := range u.Args {
		for i := range arg.Values {
			v := &arg.Values[i]
			text, isText := v.Text()
			isMade := v.Kind == state.Made && v.V != nil && len(v.When) == 0 && ssautil.IsFixed(v.V)
			if isText && text != "" || isMade {
				p.Decided(flow.Decision{Rule: Rule, Category: "nonce", Use: u, Value: v,
					Message: "the " + what(arg.Name) + " of " + u.Callee + " is the same each time, so that two ciphertexts tell what their texts have in common; fill it from crypto/rand"})
			}
		}
	}
}

func what(name string) string {
	if name == "iv" {
		return "initial value"
	}
	return "nonce"
}

// partOfKey returns the argument that is a nonce or an initial value which is cut out of the key, or nil:
//
//	block, _ := aes.NewCipher(key)
//	cipher.NewCBCEncrypter(block, key[:aes.BlockSize])
func partOfKey(u *state.Use) *state.Arg {
	call, ok := u.Instr.(ssa.CallInstruction)
	if !ok || len(u.Through) > 0 {
		return nil
	}
	common := call.Common()
	args, params := common.Args, common.Signature().Params()
	of := common.Value
	if !common.IsInvoke() {
		args = ssautil.PlainArgs(common)
		of = args[0]
	}
	key := keyOf(of, 0)
	for i := range u.Args {
		for n := range params.Len() {
			if n < len(args) && params.At(n).Name() == u.Args[i].Name && isPartOf(args[n], key) {
				return &u.Args[i]
			}
		}
	}
	return nil
}

// keyOf returns the bytes, or the text, that the key of a cipher or a mode is made of: it is looked for back over the constructors.
func keyOf(v ssa.Value, depth int) ssa.Value {
	switch x := v.(type) {
	case *ssa.Extract:
		return keyOf(x.Tuple, depth+1)
	case *ssa.Call:
		if depth < 6 && strings.HasPrefix(ssautil.CalledName(&x.Call), "New") && len(x.Call.Args) > 0 {
			return keyOf(x.Call.Args[0], depth+1)
		}
	}
	if c, ok := v.(*ssa.Convert); ok {
		return c.X
	}
	return v
}

// isPartOf reports whether bytes are the key, or cut out of it. Of a list that is parted in a key and an initial value, neither is a part of
// the other.
func isPartOf(v, key ssa.Value) bool {
	for v != key {
		switch x := v.(type) {
		case *ssa.Slice:
			v = x.X
		case *ssa.Convert:
			v = x.X
		default:
			return false
		}
	}
	return true
}

// hasFreshKey reports whether the key of a cipher is made in the function, or derived there: it is looked for back over the constructors.
func hasFreshKey(u *state.Use) bool {
	call, ok := u.Instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	common := call.Common()
	v := common.Value
	if !common.IsInvoke() {
		if len(common.Args) == 0 {
			return false
		}
		v = common.Args[0]
		if strings.HasSuffix(u.Callee, ".Seal") { // secretbox.Seal(out, message, nonce, key)
			v = common.Args[len(common.Args)-1]
		}
	}
	return isFresh(v, 0)
}

func isFresh(v ssa.Value, depth int) bool {
	if depth > 6 {
		return false
	}
	switch x := v.(type) {
	case *ssa.Extract:
		return isFresh(x.Tuple, depth+1)
	case *ssa.Slice:
		return isFresh(x.X, depth+1)
	case *ssa.Convert:
		return isFresh(x.X, depth+1)
	case *ssa.Alloc, *ssa.MakeSlice:
		return !ssautil.IsFixed(v) && ssautil.IsDrawn(v)
	case *ssa.Parameter: // a helper that is given a new key by all who call it
		fresh := false
		if ssautil.IsOpen(x.Parent()) {
			return false
		}
		for _, call := range ssautil.CallersOf(x.Parent()) {
			args := call.Common().Args
			if i := ssautil.ParamIndex(x); i >= len(args) || !isFresh(args[i], depth+1) {
				return false
			}
			fresh = true
		}
		return fresh
	case *ssa.Call:
		name := strings.ToLower(ssautil.CalledName(&x.Call))
		if fn := x.Call.StaticCallee(); fn != nil && (ssautil.IsSlowHash(fn) || fn.Pkg != nil && fn.Pkg.Pkg.Name() == "hkdf") { // with a salt, which is new
			return true
		}
		if strings.HasPrefix(name, "new") && len(x.Call.Args) > 0 { // the cipher of a key, the mode of a cipher
			return isFresh(x.Call.Args[0], depth+1)
		}
		for _, word := range [...]string{"derive", "hkdf", "expand", "generate", "random", "ephemeral"} {
			if strings.Contains(name, word) {
				return true
			}
		}
	}
	return false
}
