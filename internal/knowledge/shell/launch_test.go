package shell

import "testing"

// Where the program stands that launchers run; the length of the line if it is not known.
func TestLaunched(t *testing.T) {
	for words, want := range map[string]int{
		"git log ?":                          0,
		"sudo ?":                             1,
		"sudo -- ?":                          2,
		"sudo -u ? ls":                       3,
		"sudo -u app -n git log":             4,
		"sudo -E A=b git":                    3,
		"env -i A=b C=d sh":                  4,
		"nice -n 10 git":                     3,
		"timeout -k 5 10 git ?":              4,
		"timeout ? git":                      2,
		"sudo nice -n 1 timeout 5 git log":   6,
		"xargs -n 1":                         3,
		"setpriv --reuid app --clear-groups": 4,
		"sudo":                               1,
		"? sudo git":                         0,
	} {
		if got := launched(line(words)); got != want {
			t.Errorf("%s: %d, want %d", words, got, want)
		}
	}
}

// Which constants are followed to command lines.
func TestWord(t *testing.T) {
	for text, want := range map[string]bool{
		"sh": true, "/bin/bash": true, "cmd.exe": true, "git": true, "sudo": true, "-c": true, "/C": true, "-Command": true,
		"": false, "wc": false, "-": false, "-x": false, "/": false, "c": false, "hello": false,
	} {
		if labels, _ := word(text); labels != 0 != want {
			t.Errorf("%q is a word: %v, want %v", text, labels != 0, want)
		}
	}
}

// Of several words the one that gives a shell its text.
func TestChosen(t *testing.T) {
	for _, c := range []struct {
		words       []string
		shell, want string
	}{
		{[]string{"git", "sh"}, "", "sh"},
		{[]string{"git", "go"}, "", "git"},
		{[]string{"/C", "-c"}, "bash", "-c"},
		{[]string{"-c", "/C"}, "cmd", "/C"},
		{[]string{"-e"}, "perl", "-e"},
		{nil, "sh", ""},
	} {
		if got := chosen(c.words, c.shell); got != c.want {
			t.Errorf("%v behind %q: %q, want %q", c.words, c.shell, got, c.want)
		}
	}
}
