package taint

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// shellTexts returns the indices of those arguments of a command line that are interpreted: behind -c of a Unix shell, /c
// of cmd, -Command of PowerShell, behind the host of ssh. For an interpreter that is no shell its name is returned too. What
// is no constant is taken for a shell if its first argument is -c.
func shellTexts(line []ssa.Value) (texts []int, interpreter string) {
	for n, v := range line {
		if v == nil {
			return nil, ""
		}
		name, known := program(v)
		switch {
		case isShellName(name):
			return behindOption(line, n, name), ""
		case name == "ssh":
			return behindHost(line, n), ""
		case name == "su" || name == "runuser" || name == "flock" && n == 0:
			if i := optionOf(line, n, "su"); i > 0 {
				return []int{i}, ""
			}
		case codeOption(name) != "" && known:
			if i := optionOf(line, n, name); i > 0 {
				return []int{i}, name
			}
			return nil, ""
		case !known && n == 0:
			if len(line) == 3 && isOption(line[1], "c") {
				return []int{2}, ""
			}
			return nil, ""
		}
		if n == 0 && !launches(name) {
			return nil, ""
		}
	}
	return nil, ""
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
		"chroot", "nsenter", "unshare", "su", "runuser", "flock", "gosu", "strace", "parallel", "watch",
		"docker", "podman", "nerdctl", "crictl", "kubectl", "oc", "lxc", "wsl":
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
	text, isConst := stringConst(line[i])
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
		option, _ := stringConst(line[i])
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
	case name == "php", name == "deno":
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
		option, ok := stringConst(line[i])
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
			if slices.Contains([]string{"-c", "-command", "/c", "/command"}, strings.ToLower(option)) {
				return i + 1
			}
		case isOption(line[i], letter), shell == "su" && option == "--command":
			return i + 1
		}
	}
	return 0
}
