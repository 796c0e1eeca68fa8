package weakcrypto

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// Primitives that are weak whatever they are given, and those that are by a number.

// cipher reports a cipher that is broken. One that only decrypts reads what somebody else has written.
func cipher(p *flow.Pass, u *state.Use) {
	d := flow.Decision{Rule: Rule, Category: "cipher", Use: u, Message: u.Callee + " is a cipher that is broken or has blocks of 64 bits; use aes.NewCipher with cipher.NewGCM"}
	if onlyDecrypts(u) || strings.HasPrefix(u.Callee, "twofish.") {
		d.Confidence = rule.Low
	}
	p.Decided(d)
}

// onlyDecrypts reports whether a cipher that a call makes is used to decrypt, and for nothing else.
func onlyDecrypts(u *state.Use) bool {
	call, ok := u.Instr.(*ssa.Call)
	if !ok {
		return false
	}
	block := ssautil.FirstResult(call)
	if block == nil || block.Referrers() == nil {
		return false
	}
	decrypts := false
	for _, r := range *block.Referrers() {
		use, ok := r.(ssa.CallInstruction)
		if !ok {
			return false
		}
		switch ssautil.CalledName(use.Common()) {
		case "NewCBCDecrypter", "NewCFBDecrypter", "Decrypt":
			decrypts = true
		case "BlockSize":
		default:
			return false
		}
	}
	return decrypts
}

// keySize reports RSA keys below 2048 bits.
func keySize(p *flow.Pass, u *state.Use) {
	values := u.Values("bits")
	for i := range values {
		v := &values[i]
		n, ok := v.Int()
		isDefault := v.Kind == state.Default && v.Const != nil && len(v.When) == 0
		if isDefault {
			n, ok = constant.Int64Val(constant.ToInt(v.Const))
		}
		if !ok || n >= 2048 || n <= 0 || isRefused(p, u, n) {
			continue
		}
		d := flow.Decision{Rule: Rule, Category: "key-size", Use: u, Value: v, Message: fmt.Sprintf("an RSA key of %d bits can be found; take 2048 or more", n), Fixes: longer(p, u)}
		if isDefault {
			d.Confidence = rule.Medium
		}
		p.Decided(d)
	}
}

// isRefused reports whether a length does not get to where the key is made, as conditions say that stand there. A caller that gives it
// is told of the same place.
func isRefused(p *flow.Pass, u *state.Use, n int64) bool {
	for made := range p.Settings.Of("rsabits") {
		call := flow.Direct(made)
		if call == nil || made.Sink != u.Sink || len(call.Common().Args) == 0 {
			continue
		}
		args := call.Common().Args
		least, known := ssautil.Least(args[len(args)-1], call.Block())
		return known && n < least
	}
	return false
}

// longer is the fix that takes 2048 bits where a shorter length is written in the call.
func longer(p *flow.Pass, u *state.Use) []analysis.SuggestedFix {
	call, _ := flow.CallAt(p.Pass, u.At.Pos)
	if call == nil || len(call.Args) == 0 {
		return nil
	}
	lit, ok := call.Args[len(call.Args)-1].(*ast.BasicLit)
	if !ok || lit.Kind != token.INT {
		return nil
	}
	return []analysis.SuggestedFix{{Message: "Take 2048 bits", TextEdits: []analysis.TextEdit{flow.Replace(lit.Pos(), lit.End(), "2048")}}}
}

func dsa(p *flow.Pass, u *state.Use) {
	p.Decided(flow.Decision{Rule: Rule, Category: "deprecated", Use: u, Message: "DSA is not allowed for new signatures any more; use crypto/ed25519"})
}

// weakHashes are the numbers of crypto.Hash for digests of which two texts can have the same.
var weakHashes = map[int64]string{1: "MD4", 2: "MD5", 3: "SHA-1"}

// signedHash reports signatures of such digests, by the constant that names the hash.
func signedHash(p *flow.Pass, u *state.Use) {
	values := u.Values("hash")
	for i := range values {
		if n, ok := values[i].Int(); ok && weakHashes[n] != "" {
			p.Decided(signature(u, &values[i], weakHashes[n]))
		}
	}
}

func signature(u *state.Use, v *state.Value, hash string) flow.Decision {
	return flow.Decision{Rule: Rule, Category: "digest", Use: u, Value: v, Message: "a signature of a " + hash + " digest is one of another text too, as two texts can have the same digest; use crypto.SHA256"}
}

// signedDigest reports signatures of what md5 or sha1 has returned.
func signedDigest(p *flow.Pass, u *state.Use) {
	call, ok := u.Instr.(*ssa.Call)
	if !ok || len(call.Call.Args) != 3 {
		return
	}
	if hash := madeBy(call.Call.Args[2], 0); hash != "" {
		p.Decided(signature(u, nil, hash))
	}
}

// madeBy returns the weak hash that has made a digest, or "".
func madeBy(v ssa.Value, depth int) string {
	if depth > 4 {
		return ""
	}
	switch x := v.(type) {
	case *ssa.Slice:
		return madeBy(x.X, depth+1)
	case *ssa.Alloc:
		for _, stored := range ssautil.StoredTo(x) {
			if hash := madeBy(stored, depth+1); hash != "" {
				return hash
			}
		}
	case *ssa.Call:
		if x.Call.IsInvoke() && x.Call.Method.Name() == "Sum" {
			return madeBy(x.Call.Value, depth+1)
		}
		if fn := x.Call.StaticCallee(); fn != nil {
			switch ssautil.CalleeName(fn) {
			case "crypto/md5.Sum", "crypto/md5.New":
				return "MD5"
			case "crypto/sha1.Sum", "crypto/sha1.New":
				return "SHA-1"
			}
		}
	}
	return ""
}

// weakSignatures are the numbers of x509.SignatureAlgorithm.
var weakSignatures = map[int64]string{1: "MD2", 2: "MD5", 3: "SHA-1", 7: "SHA-1", 9: "SHA-1"}

// certificate reports certificates and requests that are signed so.
func certificate(p *flow.Pass, u *state.Use) {
	values := u.Values("SignatureAlgorithm")
	for i := range values {
		if n, ok := values[i].Int(); ok && weakSignatures[n] != "" {
			p.Decided(signature(u, &values[i], weakSignatures[n]))
		}
	}
}

// padding reports PKCS #1 v1.5, which a server that says what was wrong with it gives away, and PEM blocks with a password.
func padding(p *flow.Pass, u *state.Use) {
	d := flow.Decision{Rule: Rule, Category: "padding", Use: u}
	switch u.Callee {
	case "rsa.EncryptPKCS1v15":
		d.Message = "a text with the padding of PKCS #1 v1.5 can be found by asking a server often; use rsa.EncryptOAEP"
	case "rsa.DecryptPKCS1v15":
		d.Message, d.Confidence = "whoever hears whether the padding of PKCS #1 v1.5 was right can find the text; use rsa.DecryptOAEP", rule.Low
	default:
		d.Message = "the password of a PEM block is hashed once by MD5, and nobody notices when the block is changed; keep the key in PKCS #8 with a password, or encrypt it by AES-GCM"
	}
	p.Decided(d)
}
