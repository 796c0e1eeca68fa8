package insecuretls

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// What a hook does that is to verify a certificate, by its body. It verifies if something that only the right server has decides: the
// certificate's bytes, its key or its signature. So each use of the certificates is looked at:
//
//	leaf.VerifyHostname(host)                    // names and dates: anybody writes them into a certificate of his own
//	now.After(leaf.NotAfter)
//	leaf.Verify(opts)                            // verifies
//	sha256.Sum256(leaf.Raw) == pin               // the bytes are read
//	check(leaf)                                  // a function whose body is not seen may verify
//
// A hook that keeps the certificates may verify them later.

// judged says what a hook does.
func judged(fn *ssa.Function) verdict {
	body := ssautil.BodyOfAnswer(fn)
	switch {
	case body.Accepts:
		return acceptor
	case len(fn.Blocks) == 0 || body.Refuses || body.Keeps || !body.Asks || slices.ContainsFunc(body.Uses, mayVerify):
		return verifier
	}
	return looker
}

// mayVerify reports whether an instruction that uses a certificate may ask for something that only the right server has.
func mayVerify(instr ssa.Instruction) bool {
	switch instr := instr.(type) {
	case *ssa.FieldAddr:
		return isProof(ssautil.FieldOf(instr.X.Type(), instr.Field))
	case *ssa.Field:
		return isProof(ssautil.FieldOf(instr.X.Type(), instr.Field))
	case *ssa.Convert: // of bytes to a text
		return true
	case ssa.CallInstruction:
		return !looks(instr.Common())
	}
	return false
}

// isProof reports whether a field of a certificate, or of a connection, holds what another server cannot have.
func isProof(f *types.Var) bool {
	if f == nil || f.Pkg() == nil {
		return false
	}
	switch f.Pkg().Path() {
	case "crypto/x509":
		switch f.Name() {
		case "Raw", "RawTBSCertificate", "RawSubjectPublicKeyInfo", "Signature", "PublicKey":
			return true
		}
	case "crypto/tls":
		return f.Name() == "VerifiedChains"
	}
	return false
}

// looks reports whether a function that is given a certificate, or a part of one, only parses it, tells of it or looks at names and dates. Of
// one whose body is seen, the uses in there are looked at instead.
func looks(c *ssa.CallCommon) bool {
	if b, ok := c.Value.(*ssa.Builtin); ok {
		return b.Name() == "len" || b.Name() == "append"
	}
	if fn := c.StaticCallee(); fn != nil && len(fn.Blocks) > 0 {
		return true
	}
	obj := ssautil.CalledObject(c)
	if obj == nil || obj.Pkg() == nil {
		return false
	}
	switch obj.Pkg().Path() {
	case "time", "errors", "log", "log/slog":
		return true
	case "fmt":
		return obj.Name() != "Sprintf" && obj.Name() != "Sprint"
	case "strings", "slices":
		return !slices.ContainsFunc(c.Args, isBytes)
	case "crypto/x509":
		return obj.Name() == "ParseCertificate" || obj.Name() == "ParseCertificates" || obj.Name() == "VerifyHostname"
	}
	return false
}

func isBytes(v ssa.Value) bool {
	s, ok := v.Type().Underlying().(*types.Slice)
	return ok && ssautil.IsLetter(s.Elem())
}
