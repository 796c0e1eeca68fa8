package shell

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Words of a command line that do not stand where it is run:
//
//	func shell(text string) (string, []string) { return "bash", []string{"-c", text} }
//
//	name, args := shell(text)
//	exec.Command(name, args...) // a shell, its option and text for it
//
// So the constants by which programs and options are named are sources of their own, with the label Word. The package
// analysis carries them through results, fields, variables and packages as it carries any data, with the index that
// each has in its list. No rule asks for them. Here they are read: a value that can be such a word counts as the
// constant.
//
// That is what may be there, not what is there. Of several words a shell is taken, and of several options one by which
// that shell is given text. A text is reported only if all three are there, each in its place.

// word says which constants are words: names of programs that can be made to run something, and options by which they
// are. A word is a source with the label Word, of which no rule asks.
func word(text string) (model.Labels, string) {
	if len(text) > maxWord {
		return 0, ""
	}
	// A program that can be made to run something.
	if name := programName(text); isShellName(name) || launches(name) || codeOption(name) != "" || Obeys(name) || runsLine(name) {
		return model.Word, text
	}
	// An option by which it is.
	if len(text) > 1 && (text[0] == '-' || text[0] == '/') && contained(codeOptions, strings.ToLower(text)) {
		return model.Word, text
	}
	return 0, ""
}

// obeying lists the programs that can be told by an option to run another program, or to write where they should not: git
// --upload-pack, ssh -oProxyCommand, tar --checkpoint-action, find -exec, curl -o.
const obeying = " git ssh scp sftp rsync tar find curl wget ffmpeg convert magick docker podman kubectl pip " +
	"pip3 npm go make env xargs sudo su nsenter chroot hg svn zip 7z man less vim vi ed awk gawk sed perl " +
	"python python3 ruby node php psql mysql sqlite3 tcpdump nmap systemctl journalctl openssl gpg rpm apt-get "

// Obeys reports whether a program, by its name without a folder, is one of those.
func Obeys(program string) bool { return contained(obeying, program) }

// codeOptions lists the options by which shells and interpreters are given text, and that which ends the options.
const codeOptions = " -c -lc -ec -ic -xc -exc -euc -euxc /c /k /s/c -command /command -encodedcommand -enc -e -r --command -- "

// A part is an element of a list that is no value of its own in the function: of a result, a field or a variable. It is an
// ssa.Value, so that it can stand in a command line.
type part struct {
	ssa.Value            // what the list is a part of
	at        access.Loc // where the element is
	guess     bool       // of a command that a receiver holds: what any of its type holds counts
}

// Type is that of a text.
func (*part) Type() types.Type { return types.Typ[types.String] }

// carried returns the flows of one element of a command line: of a value with its parts, or of a place in a list.
func carried(g *taint.Func, v ssa.Value, at *ssa.BasicBlock) (flows taint.FlowSet) {
	p, ok := v.(*part)
	if !ok {
		return g.Joined(v, at)
	}
	g.FlowsAt(p.at, g.Guarded(p.at, at), func(_ access.Path, f taint.Flow) { flows.Add(f) })
	return flows
}

// wordsAt returns the words that may be at a location, whatever the order. Words that are not Exact count only if
// guesses are asked for.
func wordsAt(g *taint.Func, l access.Loc, guess bool) (words []string) {
	eachEver(g, l, func(rel access.Path, f taint.Flow) {
		if text, ok := wordOf(g, f); ok && rel == "" && (guess || f.Flags&summary.Exact != 0) && !slices.Contains(words, text) {
			words = append(words, text)
		}
	})
	return words
}

// wordOf returns the word that a flow is, if it was only copied on its way: a word that became part of a longer text is
// none any more.
func wordOf(g *taint.Func, f taint.Flow) (string, bool) {
	o := &g.Origins[f.Origin]
	if o.Kind != taint.OriginSource || o.Src.Labels != model.Word || f.Flags&(summary.Unchanged|summary.Unjoined) != summary.Unchanged|summary.Unjoined {
		return "", false
	}
	return o.Src.Text, true
}

// spread returns the elements of a list that is made elsewhere, one for each index that its flows have; none if there
// is no word among them, as then it is known of no element what it is.
func spread(g *taint.Func, list ssa.Value, l access.Loc, guess bool) (elems []ssa.Value) {
	// The greatest index that a flow has, and whether one of the flows is a word.
	last, known := -1, false
	eachEver(g, l, func(rel access.Path, f taint.Flow) {
		if rel == "" {
			return
		}
		if n := rel.At(0) - access.FirstIndex; n >= 0 && access.IndexStep(n) == rel[:2] && n < maxSpread {
			last = max(last, n)
		}
		_, isWord := wordOf(g, f)
		known = known || isWord && (guess || f.Flags&summary.Exact != 0)
	})
	if !known {
		return nil
	}
	for n := range last + 1 {
		elems = append(elems, &part{Value: list, at: l.Part(access.IndexStep(n)), guess: guess})
	}
	return elems
}

// named returns a command line with a constant in place of each value that can be a word: of the first also by what the
// variable always is (settled). See the top of the file.
func named(g *taint.Func, line []ssa.Value) []ssa.Value {
	if g == nil {
		return line
	}
	out := slices.Clone(line)
	shell := ""
	for n, v := range out {
		if v == nil {
			continue
		}
		// A value may always be one constant; an element of a list elsewhere has only its flows.
		p, isPart := v.(*part)
		if !isPart {
			if n == 0 {
				v = settled(g.Package, v)
			} else {
				v = only(g.Package, v)
			}
			out[n] = v
			if _, ok := ssautil.StringConst(v); ok {
				shell = cmpShell(shell, v)
				continue
			}
		}
		if !isPart {
			p = &part{at: g.Loc(v)}
		}
		if text := chosen(wordsAt(g, p.at, p.guess), shell); text != "" {
			out[n] = ssautil.TextConst(text)
			shell = cmpShell(shell, out[n])
		} else if n == 0 && isOther(g, v) {
			out[n] = ssautil.TextConst(otherProgram)
		}
	}
	return out
}

// otherProgram stands for the name of a program that is a constant and no word: a program that runs no other.
const otherProgram = "other program"

// isOther reports whether the name of a program is a constant that is no word. Such a constant is no source and carries
// nothing, so it is told from a value that is not known by where it comes from: a result, a variable or a merge that
// carries nothing but constants.
//
// Of a call that is put together from what arguments carry (Called), one that carries nothing has not even the type of a text.
func isOther(g *taint.Func, v ssa.Value) bool {
	if !ssautil.IsString(v.Type()) {
		return true
	}
	switch x := v.(type) {
	case *part, *ssa.Phi, *ssa.UnOp:
	case *ssa.Extract:
		call, ok := x.Tuple.(*ssa.Call)
		if !ok || call.Call.StaticCallee() == nil {
			return false
		}
	case *ssa.Call:
		if x.Call.StaticCallee() == nil {
			return false
		}
	default:
		return false
	}
	// Anything but a constant may be any program.
	for _, f := range carried(g, v, nil) {
		if o := &g.Origins[f.Origin]; o.Kind != taint.OriginSource || o.Src.Labels&^model.Constant != 0 {
			return false
		}
	}
	return true
}

// cmpShell returns the shell or interpreter that a command line has had up to the word v: the first one.
func cmpShell(shell string, v ssa.Value) string {
	if name, _ := program(v); shell == "" && (isShellName(name) || codeOption(name) != "") {
		return name
	}
	return shell
}

// chosen returns the word of several that counts: of programs a shell, and of options, once there is a shell, one by
// which that is given text. Without one it is the first that was found, or "".
func chosen(words []string, shell string) string {
	for _, w := range words {
		// The place in the line decides: the program comes first, and then the option for it.
		if shell == "" && isShellName(programName(w)) || shell != "" && givesText(shell, w) {
			return w
		}
	}
	if len(words) > 0 {
		return words[0]
	}
	return ""
}

// givesText reports whether a shell or interpreter is given text by an option, as bash is by -c and perl by -e.
func givesText(shell, option string) bool {
	return optionOf([]ssa.Value{nil, ssautil.TextConst(option), ssautil.TextConst("")}, 0, shell) == 2
}

// remember lets the command that a call returns carry the words of its command line, each at its index in the field
// Args, and what callers give there unchanged. So whoever gets the command knows how its line begins:
//
//	cmd := base()                      // returns exec.Command("bash", "-c")
//	cmd.Args = append(cmd.Args, text)  // text of bash
func remember(g *taint.Func, c *access.Call, line []ssa.Value) {
	if c.Result == nil {
		return
	}
	args, ok := taint.FieldPath(c.Result.Type(), "Args")
	if !ok {
		return
	}
	to := g.Loc(c.Result).Part(args)
	// Each word at its index, as far as indices are told apart.
	for n, v := range line[:min(len(line), maxSpread)] {
		if v == nil {
			continue
		}
		for _, f := range carried(g, v, c.At) {
			o := &g.Origins[f.Origin]
			_, isWord := wordOf(g, f)
			if isWord || f.Flags&summary.Unchanged != 0 && (o.Kind == taint.OriginParam || o.Kind == taint.OriginVar || o.Kind == taint.OriginCall) {
				g.Update(to.Part(access.IndexStep(n)), "", f)
			}
		}
	}
}
