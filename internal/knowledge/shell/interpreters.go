package shell

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Programs that give their arguments to a shell, as watch -n 1 text does, or that have a language of their own for one
// of them, as awk text file does.
//
// A command line is a list of values, and an answer a list of indices into it: those of the arguments that are
// interpreted. It is read once from left to right. An option that has a value is skipped with it, and where an argument
// is not known at all (nil), the walk ends, because what follows could be the value of an option.

// runsLine reports whether a program gives what stands behind its options to a shell.
func runsLine(name string) bool {
	switch name {
	case "watch", "parallel", "tmux", "wsl":
		return true
	}
	return false
}

// lineBehind returns the arguments of a program at index n that it gives to a shell: all that are no constants, behind
// its options with their values. With some options the program starts no shell.
func lineBehind(line []ssa.Value, n int, name string) (texts []int) {
	// Most commands of tmux start nothing.
	if name == "tmux" && !tmuxRuns(line[n+1:]) {
		return nil
	}
	for i := n + 1; i < len(line); i++ {
		arg := ssautil.ConstText(line[i])
		switch {
		case name == "parallel" && strings.HasPrefix(arg, "::"): // the rest is quoted
			return texts
		// watch -x and wsl -e run a program with its arguments as they stand.
		case arg == "-x" && name == "watch", (arg == "-e" || arg == "--exec") && name == "wsl":
			return nil
		// Skip the option's value.
		case contained(lineOptions(name), arg):
			i++
		case arg == "":
			texts = append(texts, i)
		}
	}
	return texts
}

// lineOptions lists the options of such a program that have a value, with a space on both sides of each.
func lineOptions(name string) string {
	switch name {
	case "watch":
		return " -n --interval "
	case "tmux":
		return " -t -s -n -c -F -L -S -x -y -e -l -p "
	case "parallel":
		return " -j --jobs -S --sshlogin -a --arg-file -n -N -I --colsep --delay --timeout --joblog "
	}
	return " -d --distribution -u --user --cd "
}

// tmuxRuns reports whether a command of tmux gives text to a shell: new-window does, list-sessions does not. send-keys
// does too, as the keys are typed into one.
func tmuxRuns(args []ssa.Value) bool {
	for _, v := range args {
		// Its own options may stand before the command, so that each argument is looked at.
		switch ssautil.ConstText(v) {
		case "new", "new-session", "neww", "new-window", "splitw", "split-window", "respawn-pane", "respawn-window", "run", "run-shell",
			"if", "if-shell", "send", "send-keys", "pipe-pane":
			return true
		}
	}
	return false
}

// programBehind returns the argument of awk or sed at index n that is its program: the first that is no option, unless
// an option such as -f names a file with the program.
//
//	awk -F : program file // the argument "program"
func programBehind(line []ssa.Value, n int, name string) []int {
	for i := n + 1; i < len(line); i++ {
		arg := ssautil.ConstText(line[i])
		switch {
		// The program is in a file, or behind an option, or it is not known where.
		case line[i] == nil || contained(" -f --file -e --expression ", arg):
			return nil
		// awk -F : program, where ":" belongs to -F.
		case isData(name, arg):
			i++
		case len(arg) < 2 || arg[0] != '-':
			return []int{i}
		}
	}
	return nil
}

// readsProgram reports whether a command line has a shell or another interpreter read its program from its standard
// input, and returns the name of one that is no shell. That is so if it is given neither text nor a file: sh, bash -s,
// python3 -.
func readsProgram(line []ssa.Value) (interpreter string, ok bool) {
	// The interpreter, maybe behind launchers.
	at := -1
	for n, v := range line {
		if v == nil {
			return "", false
		}
		// psql and mysql read statements, which is the matter of another rule.
		name, known := program(v)
		if isShellName(name) || codeOption(name) != "" && name != "psql" && name != "mysql" && name != "mariadb" {
			at, interpreter = n, name
			break
		}
		// Only a launcher has a shell among its arguments: not grep sh.
		if n == 0 && (!known || !launches(name)) {
			return "", false
		}
	}
	// It is given its program as an argument already.
	if at < 0 || interpretsAny(line) {
		return "", false
	}
	if isShellName(interpreter) {
		interpreter = ""
	}
	for _, v := range line[at+1:] {
		// An argument that is no option is the file that it reads.
		switch arg := ssautil.ConstText(v); {
		case arg == "-" || arg == "-s":
			return interpreter, true
		case !strings.HasPrefix(arg, "-"):
			return "", false
		}
	}
	return interpreter, true
}
