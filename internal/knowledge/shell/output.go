package shell

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A program is told by its arguments what to write. Where others can write too, such a path is the same sink as that of
// os.Create, and what a caller gives for it is followed as for os.Create:
//
//	exec.Command("curl", "-o", filepath.Join(os.TempDir(), "tool"), url)
//	exec.Command("tar", "-xzf", src, "-C", "/tmp/unpacked")
//	exec.Command("sh", "-c", "ps aux > /tmp/ps.txt")
//
// The arguments are read once, each with the constant one before it in mind. Of a program that is in no table nothing is
// said.

// outputs lets the paths that a command line has a program write to reach a sink. Of the arguments before index first
// only the constants are known: they are read as options, and reach nothing themselves. More says that there are
// arguments behind the line that are not known, so that its last one is not the program's last.
func outputs(g *taint.Func, line []ssa.Value, first int, more bool, instr ssa.Instruction, name string) {
	if len(line) < 2 || line[0] == nil {
		return
	}
	prog, known := program(settled(g.Package, line[0]))
	if !known {
		return
	}
	place := summary.Sink{Callee: name, Given: summary.Given{Program: prog}}
	// A shell writes where its script redirects output to.
	if isShellName(prog) {
		for _, n := range behindOption(line, 0, prog) {
			if n >= first {
				redirects(g, line[n], instr, place)
			}
		}
		return
	}
	for n := max(first, 1); n < len(line); n++ {
		if line[n] == nil {
			continue
		}
		// A constant path counts as well: /tmp/ps.txt is shared whoever has written it down.
		if v := outputOf(prog, line[1:], n-1, n > first || first <= 1, more); v != nil {
			g.SinkSet(model.TempFile, carried(g, v, instr.Block()), instr, place)
		}
	}
}

// outputOf returns the path that a program writes to because of argument n, or nil. Of --output=/tmp/x it is what
// stands behind the "=". The argument before is an option of n only if it is known to stand there (adjacent).
func outputOf(prog string, args []ssa.Value, n int, adjacent, more bool) ssa.Value {
	// The option before, if it surely stands there.
	before := ""
	if n > 0 && adjacent {
		before = ssautil.ConstText(args[n-1])
	}
	if namesOutput(prog, before, args) {
		return args[n]
	}
	// --output=/tmp/x, and of=/tmp/x of dd.
	if option, path, ok := strings.Cut(beginning(args[n]), "="); ok && (namesOutput(prog, option, args) || prog == "dd" && option == "of") {
		// The path alone is the sink's value where it is known; else the whole text stands for it.
		if _, isConst := ssautil.StringConst(args[n]); isConst {
			return ssautil.TextConst(path)
		}
		return args[n]
	}
	// cp a b writes to the last of its arguments.
	last := n == len(args)-1 && !more
	switch prog {
	case "cp", "mv", "install", "rsync", "scp", "ffmpeg", "convert", "magick":
		if last && n > 0 {
			return args[n]
		}
	case "git":
		if last && n > 1 && ssautil.ConstText(args[0]) == "clone" {
			return args[n]
		}
	// All arguments are written to.
	case "touch", "tee", "mkdir":
		return args[n]
	}
	return nil
}

// namesOutput reports whether an option of a program is followed by the path that it writes to. Of tar it depends on
// whether it packs or unpacks: -C is where it unpacks to, and -f what it packs to. Short options stand in clusters, of
// which the last one has the value: curl -fsSLo /tmp/tool.
func namesOutput(prog, option string, args []ssa.Value) bool {
	if len(option) < 2 || option[0] != '-' {
		return false
	}
	// A long option has one meaning, a short one may be the end of a cluster.
	short := !strings.HasPrefix(option, "--")
	switch prog {
	case "tar", "bsdtar":
		if tarHas(args, 'x', "--extract", "--get") {
			return option == "-C" || option == "--directory"
		}
		return (short && strings.HasSuffix(option, "f") || option == "--file") && tarHas(args, 'c', "--create")
	case "curl": // -fsSLo
		return short && strings.HasSuffix(option, "o") || option == "--output"
	case "wget": // -qO
		return short && (strings.HasSuffix(option, "O") || option == "-P") || option == "--output-document" || option == "--directory-prefix"
	case "gcc", "cc", "g++", "clang", "ld", "go":
		return option == "-o"
	case "unzip":
		return option == "-d"
	case "openssl":
		return option == "-out"
	case "pg_dump", "ssh-keygen":
		return option == "-f" || option == "--file"
	}
	return false
}

// tarHas reports whether tar is told to do something, by a character among its short options or by a long option: tar
// xzf and tar --extract both unpack.
func tarHas(args []ssa.Value, letter byte, long ...string) bool {
	for n, v := range args {
		text := ssautil.ConstText(v)
		switch {
		case strings.HasPrefix(text, "--"):
			if slices.Contains(long, text) {
				return true
			}
		case n == 0 || strings.HasPrefix(text, "-"): // the first needs no dash
			if strings.IndexByte(text, letter) >= 0 {
				return true
			}
		}
	}
	return false
}
