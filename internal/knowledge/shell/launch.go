package shell

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Launchers: programs that do nothing but run the program which their arguments name, as in sudo -u app -- git log.
// Behind their options with their values, assignments (A=b), a fixed number of operands (of timeout a duration) and a
// "--", the next word is a program as the first one is, and what follows are its arguments.
//
// So such a line is read from there on, and from the next program again, as in sudo nice git log. Each turn of that
// loop goes at least one word on, so it ends with the line. What a launcher starts is a sink of the kind Command like
// the first program; and the rules about options are those of the program that is run in the end:
//
//	exec.Command("timeout", "5", "git", "log", branch) // branch may be an option of git
//
// The tables are texts with a space on both sides of each word, see options.go.

// operands returns how many operands a launcher has before the program, and whether the program is a launcher. Programs
// that start others in a way of their own, such as find -exec, are none.
func operands(name string) (n int, ok bool) {
	switch name {
	case "sudo", "doas", "env", "nohup", "nice", "ionice", "time", "setsid", "stdbuf", "xargs", "setpriv", "strace", "ltrace", "pkexec",
		"systemd-run", "unbuffer", "fakeroot", "dbus-run-session", "xvfb-run", "tini", "dumb-init", "catchsegv", "numactl", "busybox":
		return 0, true
	case "timeout", "chroot", "gosu", "su-exec", "taskset", "chrt":
		return 1, true
	}
	return 0, false
}

// launcherOptions lists the options of a launcher that have a value, which is the next word. Without it the value would
// be taken for the program: of nice -n 10 make it is 10.
func launcherOptions(name string) string {
	switch name {
	case "nice":
		return " -n --adjustment "
	case "ionice":
		return " -c -n --class --classdata "
	case "timeout":
		return " -k --kill-after -s --signal "
	case "time":
		return " -f --format -o --output "
	case "stdbuf":
		return " -i -o -e --input --output --error "
	case "env":
		return " -u --unset -C --chdir "
	case "sudo", "doas":
		return " -u --user -g --group -p --prompt -C -U -D --chdir -R --chroot -T -h --host -r -t "
	case "setpriv":
		return " --reuid --regid --groups --inh-caps --ambient-caps --bounding-set --securebits --pdeathsig --selinux-label --apparmor-profile --ptracer "
	case "strace", "ltrace":
		return " -e -o -p -s -u -a -E -I -O -S -P -b -X "
	case "systemd-run":
		return " -p --property -E --setenv -u --unit -M --machine -H --host --description --slice --uid --gid --nice --working-directory "
	case "numactl":
		return " -i -m -N -C -p "
	case "xvfb-run":
		return " -e -f -n -p -s -w "
	case "fakeroot":
		return " -l -s -i -b "
	case "xargs":
		return " -I -n -P -d -L -s -E -a --arg-file --delimiter --max-args --max-procs --max-lines --max-chars --replace "
	}
	return dataOptions(name)
}

// launched returns the index of the program on a command line that all programs before it only start: 0 if the first
// one is no launcher, and the length of the line if the program stands behind what is known of it. A word that is not
// known (nil) ends the walk.
func launched(line []ssa.Value) int {
	at := 0
	for at < len(line) && line[at] != nil {
		name, _ := program(line[at])
		skip, ok := operands(name)
		if !ok {
			return at
		}
		at = behindLauncher(line, at, name, skip)
	}
	return at
}

// behindLauncher returns the index of the program behind the launcher at an index of a command line.
func behindLauncher(line []ssa.Value, at int, name string, skip int) int {
	options := true
	for i := at + 1; i < len(line); i++ {
		if line[i] == nil {
			return i
		}
		text := beginning(line[i])
		_, isConst := ssautil.StringConst(line[i])
		switch {
		// Behind it there are no options, but still operands.
		case options && isConst && text == "--":
			options = false
		// -n 10 has its value behind it, -n10 and --adjustment=10 have it in them.
		case options && len(text) > 1 && text[0] == '-':
			if isConst && contained(launcherOptions(name), text) {
				i++ // its value
			}
		// env LANG=C git log: an assignment.
		case strings.Contains(text, "=") && (name == "env" || name == "sudo" || name == "doas"):
		// timeout 5 make: the 5 is an operand. timeout takes options behind it, too.
		case skip > 0:
			skip--
			options = options && name == "timeout"
		default:
			return i
		}
	}
	return len(line)
}

// starts lets the program that launchers run reach a sink. The first element of the caller's own, at index own of the
// line, is left out: for it the function that is called has a sink already, see startsFirst.
func starts(g *taint.Func, values []ssa.Value, own int, instr ssa.Instruction, name string) {
	line := named(g, values)
	at := launched(line)
	// No launcher, or the program is the caller's own first word, or it stands behind what is known.
	if at == 0 || at == own || at >= len(line) || line[at] == nil {
		return
	}
	if _, isConst := ssautil.StringConst(line[at]); !isConst {
		g.SinkSet(model.Command, carried(g, values[at], instr.Block()), instr, summary.Sink{Callee: name})
	}
}

// startsFirst is starts for a line of launchers that ends with a list of which nothing is known: the first element of
// the list is the program.
//
//	func root(args ...string) error { return exec.Command("sudo", append([]string{"-n"}, args...)...).Run() }
func startsFirst(g *taint.Func, c *access.Call, line []ssa.Value, name string) {
	if known := named(g, line); len(line) == 0 || launched(known) != len(line) {
		return
	}
	list := c.Args[len(c.Args)-1]
	if len(listOf(g, list, 0)) > 0 {
		list = ssautil.Rest(list)
	}
	if list != nil && ssautil.IsTexts(list.Type()) {
		first := &part{Value: list, at: g.Loc(list).Part(access.IndexStep(0))}
		g.SinkSet(model.Command, carried(g, first, c.At), c.Instr, summary.Sink{Callee: name})
	}
}

// behindLaunchers returns a command line from the program on that launchers run, or all of it if that program is not
// known: of sudo -n git log it is git log.
func behindLaunchers(line []ssa.Value) []ssa.Value {
	if at := launched(line); at > 0 && at < len(line) && line[at] != nil {
		if _, isConst := ssautil.StringConst(line[at]); isConst {
			return line[at:]
		}
	}
	return line
}
