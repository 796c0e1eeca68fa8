package shell

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Which arguments of a command line are interpreted as a program: behind -c of a Unix shell, /c of cmd, -Command of
// PowerShell, -e of Perl, and behind the host of ssh. The answer is a list of indices into the line.
//
// The line is read from left to right. The first word is a program; if it is a launcher, each word behind it may be the
// next one:
//
//	sh -c text                      // text
//	sudo -u app bash -lc text       // text
//	ssh host tar czf - dir          // tar, czf, -, dir: the other machine's shell joins them
//	docker run image sh -c text     // text
//	grep sh -c text                 // nothing: grep runs no other program
//
// Behind a program that is not known to run others, a shell counts only if the option for text stands right behind it.

// shellTexts returns the indices of those arguments of a command line that are interpreted. For an interpreter that is
// no shell its name is returned too. A program that is no constant is taken for a shell if it has two arguments, of
// which the first is -c.
func shellTexts(line []ssa.Value) (texts []int, interpreter string) {
	launcher := true
	for n, v := range line {
		if v == nil {
			return nil, ""
		}
		name, known := program(v)
		// Not behind a launcher: a shell only with its option.
		if !launcher && !(isShellName(name) && textFollows(line, n, name)) {
			continue
		}
		// The first program that interprets decides.
		if texts, interpreter, ok := textsBehind(line, n, name); ok {
			return texts, interpreter
		}
		if n == 0 {
			// exec.Command(shell, "-c", text)
			if !known && len(line) == 3 && isOption(line[1], "c") {
				return []int{2}, ""
			}
			launcher = known && launches(name)
		}
	}
	return nil, ""
}

// textsBehind returns what is interpreted behind the program at index n of a command line, and whether the program
// interprets anything, so that the search ends.
func textsBehind(line []ssa.Value, n int, name string) (texts []int, interpreter string, ok bool) {
	switch {
	case isShellName(name):
		return behindOption(line, n, name), "", true
	case name == "ssh":
		return behindHost(line, n), "", true
	// su -c text, and others that take a command in the same way.
	case name == "su" || name == "runuser" || name == "script" || name == "sg" || name == "flock" && n == 0:
		if i := optionOf(line, n, "su"); i > 0 {
			return []int{i}, "", true
		}
	// watch text, parallel text
	case runsLine(name):
		return lineBehind(line, n, name), "", true
	case name == "awk" || name == "gawk" || name == "mawk" || name == "sed":
		return programBehind(line, n, name), name, true
	// python3 -c text, perl -e text
	case codeOption(name) != "":
		if i := optionOf(line, n, name); i > 0 {
			return []int{i}, name, true
		}
		return nil, "", true
	}
	return nil, "", false
}

// textFollows reports whether the option by which a shell is given text stands right behind the shell at index n.
func textFollows(line []ssa.Value, n int, shell string) bool {
	return n+2 < len(line) && optionOf(line[:n+3], n, shell) == n+2
}

// interpretsAny reports whether an argument of a command line is interpreted.
func interpretsAny(line []ssa.Value) bool {
	texts, _ := shellTexts(line)
	return len(texts) > 0
}

// launches reports whether a program runs the program that it is given among its arguments, wherever it stands there.
// These are more than the launchers of launch.go, whose arguments are known one by one.
func launches(name string) bool {
	switch name {
	case "sudo", "doas", "env", "nohup", "nice", "ionice", "timeout", "time", "setsid", "stdbuf", "busybox", "xargs", "find",
		"chroot", "nsenter", "unshare", "su", "runuser", "flock", "gosu", "su-exec", "strace", "ltrace", "pkexec", "setpriv",
		"docker", "podman", "nerdctl", "crictl", "kubectl", "oc", "lxc", "ip", "screen", "systemd-run", "systemd-nspawn",
		"start-stop-daemon", "taskset", "chrt", "numactl", "proot", "fakeroot", "bwrap", "firejail", "tini", "dumb-init", "xvfb-run",
		"dbus-run-session", "unbuffer", "catchsegv", "machinectl":
		return true
	}
	return false
}

// behindOption returns what a shell at index n interprets. cmd and PowerShell put all that follows into one line. A
// constant text of a Unix shell with eval in it interprets the arguments behind it.
func behindOption(line []ssa.Value, n int, shell string) []int {
	i := optionOf(line, n, shell)
	if i == 0 {
		return nil
	}
	text, isConst := ssautil.StringConst(line[i])
	switch {
	case shell == "cmd" || shell == "powershell" || shell == "pwsh":
		return from(line, i)
	// sh -c 'eval "$1"' sh text
	case isConst && strings.Contains(text, "eval ") && strings.Contains(text, "$"):
		return from(line, i+2) // the next one is $0
	}
	return []int{i}
}

// behindHost returns what ssh at index n has the other machine's shell interpret: all that stands behind the host,
// since ssh joins it with spaces.
func behindHost(line []ssa.Value, n int) []int {
	for i := n + 1; i < len(line); i++ {
		// It may be the host, or an option with a value.
		if line[i] == nil {
			return nil
		}
		option, _ := ssautil.StringConst(line[i])
		switch {
		// The host, as the first word that is no option.
		case !strings.HasPrefix(option, "-"):
			return from(line, i+1)
		case len(option) == 2 && strings.Contains("BbcDEeFIiJLlmOopQRSWw", option[1:]):
			i++ // its value
		}
	}
	return nil
}

// from returns the indices of a command line from i on.
func from(line []ssa.Value, i int) (all []int) {
	for ; i < len(line); i++ {
		all = append(all, i)
	}
	return all
}

// codeOption returns the character of the option by which an interpreter is given its program as text, or "" for other
// programs.
func codeOption(name string) string {
	switch {
	case name == "python", name == "python2", name == "python3":
		return "c"
	case name == "perl", name == "ruby", name == "node", name == "nodejs", name == "lua", name == "osascript":
		return "e"
	case name == "rscript", name == "julia", name == "mysql", name == "mariadb":
		return "e"
	case name == "expect", name == "psql":
		return "c"
	case name == "php":
		return "r"
	}
	return ""
}

// optionOf returns the index of the text that a shell or interpreter at index n is given, which is the argument behind
// its option for that, or 0. An argument that is no constant may be the option's own value, but only once: behind it
// nothing is known.
func optionOf(line []ssa.Value, n int, shell string) int {
	letter := codeOption(shell)
	if letter == "" {
		letter = "c"
	}
	for i := n + 1; i+1 < len(line); i++ {
		if line[i] == nil {
			return 0
		}
		option, ok := ssautil.StringConst(line[i])
		switch {
		// Not a constant.
		case !ok:
			// bash -o name -c text: name may be anything once; su name -c text: at any place.
			if shell != "su" && i > n+1 {
				return 0
			}
		// Windows: options begin with a slash, in any case.
		case shell == "cmd":
			if slices.Contains([]string{"/c", "/k", "/s/c"}, strings.ToLower(option)) {
				return i + 1
			}
		case shell == "powershell" || shell == "pwsh":
			if slices.Contains([]string{"-c", "-command", "/c", "/command", "-encodedcommand", "-enc", "-ec", "-e"}, strings.ToLower(option)) {
				return i + 1
			}
		case isOption(line[i], letter), shell == "su" && option == "--command":
			return i + 1
		}
	}
	return 0
}
