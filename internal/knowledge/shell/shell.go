package shell

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// shellTexts returns the indices of those arguments of a command line that are interpreted: behind -c of a Unix shell, /c
// of cmd, -Command of PowerShell, behind the host of ssh. For an interpreter that is no shell its name is returned too. What
// is no constant is taken for a shell if its first argument is -c. Behind a program that is not known to run others, a
// shell is one if an option with text follows.
func shellTexts(line []ssa.Value) (texts []int, interpreter string) {
	launcher := true
	for n, v := range line {
		if v == nil {
			return nil, ""
		}
		name, known := program(v)
		if !launcher && !(isShellName(name) && textFollows(line, n, name)) {
			continue
		}
		if texts, interpreter, ok := textsBehind(line, n, name); ok {
			return texts, interpreter
		}
		if n == 0 {
			if !known && len(line) == 3 && isOption(line[1], "c") {
				return []int{2}, ""
			}
			launcher = known && launches(name)
		}
	}
	return nil, ""
}

// textsBehind returns what is interpreted behind a program at index n of a command line, and whether it is one that
// interprets.
func textsBehind(line []ssa.Value, n int, name string) (texts []int, interpreter string, ok bool) {
	switch {
	case isShellName(name):
		return behindOption(line, n, name), "", true
	case name == "ssh":
		return behindHost(line, n), "", true
	case name == "su" || name == "runuser" || name == "script" || name == "sg" || name == "flock" && n == 0:
		if i := optionOf(line, n, "su"); i > 0 {
			return []int{i}, "", true
		}
	case runsLine(name):
		return lineBehind(line, n, name), "", true
	case name == "awk" || name == "gawk" || name == "mawk" || name == "sed":
		return programBehind(line, n, name), name, true
	case codeOption(name) != "":
		if i := optionOf(line, n, name); i > 0 {
			return []int{i}, name, true
		}
		return nil, "", true
	}
	return nil, "", false
}

// textFollows reports whether behind a shell at index n stands the option by which it is given text.
func textFollows(line []ssa.Value, n int, shell string) bool {
	return n+2 < len(line) && optionOf(line[:n+3], n, shell) == n+2
}

// interpretsAny reports whether any argument of a command line is interpreted.
func interpretsAny(line []ssa.Value) bool {
	texts, _ := shellTexts(line)
	return len(texts) > 0
}

// launches reports whether a program runs the program that it is given among its arguments.
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

// behindOption returns what a shell at index n interprets. cmd puts all that follows into one line, and eval in a constant
// text of a Unix shell interprets the arguments behind it.
func behindOption(line []ssa.Value, n int, shell string) []int {
	i := optionOf(line, n, shell)
	if i == 0 {
		return nil
	}
	text, isConst := ssautil.StringConst(line[i])
	switch {
	case shell == "cmd" || shell == "powershell" || shell == "pwsh":
		return from(line, i)
	case isConst && strings.Contains(text, "eval ") && strings.Contains(text, "$"):
		return from(line, i+2) // the next one is $0
	}
	return []int{i}
}

// behindHost returns what ssh at index n has the other machine's shell interpret.
func behindHost(line []ssa.Value, n int) []int {
	for i := n + 1; i < len(line); i++ {
		if line[i] == nil {
			return nil
		}
		option, _ := ssautil.StringConst(line[i])
		switch {
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

// codeOption returns the letter of the option by which an interpreter is given its program as text.
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

// optionOf returns the index of what follows the option by which a shell or interpreter at index n is given its text.
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
		case !ok:
			if shell != "su" && i > n+1 {
				return 0
			}
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
