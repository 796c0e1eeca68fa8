package main

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/report"
)

// TestNothingLeaks plants secrets of all kinds, each of them drawn when the test begins, in Go code, other files and a log
// of another tool, has every command look at them, and searches all that comes out for them: what is printed in every
// format, by every door, what is kept in the cache and in go's, and what is written.
func TestNothingLeaks(t *testing.T) {
	if testing.Short() {
		t.Skip("it runs every command")
	}
	p := plant(t)
	t.Chdir(p.dir)
	for _, env := range [][2]string{{"SECVET_CACHE", p.cache}, {"GOFLAGS", "-buildvcs=false"}, {"GOPROXY", "off"}, {"GOWORK", "off"}} {
		t.Setenv(env[0], env[1])
	}
	args := []string{"-tests", "-files", "-confidence=low", "-merge", "log.sarif", "-merge", "own.sarif"}
	all := append(args[:len(args):len(args)], "-fail-on=none")
	for _, name := range report.Names() {
		all = append(all, "-o", name+"="+filepath.Join(p.out, name))
	}
	p.run("", append(all, "./...")...)
	p.run("", append(args, "-color=always", "./...")...)
	p.run("", "-hardcodedsecret=false", "-short=false", "-fail-on=none", "-o", "html="+filepath.Join(p.out, "off.html"), "./...")
	p.run("vet", append(args, "-json", "./...")...)
	for _, how := range []string{"-diff", "-dry-run"} {
		p.run("fix", how, "./...")
	}
	p.run("baseline", append(args, "-baseline", filepath.Join(p.out, "known.json"), "./...")...)
	p.run("surface", "./...")
	p.run("surface", "-json", "./...")
	p.run("suppressions", "./...")
	p.run("suppressions", "-json", "./...")
	p.run("config")
	p.run("explain", "hardcodedsecret")
	p.run("models", "database/sql")
	p.run("diff", filepath.Join(p.out, "json"), filepath.Join(p.out, "json"))
	p.old("old.json")
	p.run("diff", filepath.Join(p.out, "json"), "old.json")
	p.run("diff", "-o", "text", "old.json", filepath.Join(p.out, "json"))
	p.run("diff", "-o", "text", filepath.Join(p.out, "json"), "old.json")
	p.goVet()

	// What cannot be read is told without what is in it.
	for _, bad := range []string{"-C=broken ./...", "-config=bad.yaml", "-models=bad.model", "-baseline=bad.json ./lib", "-merge=log.json ./lib"} {
		p.run("", strings.Fields(bad)...)
	}
	p.run("vet", "-C=broken", "./...")
	p.run("fix", "-diff", "-C=broken", "./...")
	p.run("surface", "-C=broken", "./...")
	p.run("diff", "log.json", "log.json")
	p.run("fix", "./...") // last, as it changes the files
	p.search()
}

// A planting is a module with secrets in it, and what was said of it.
type planting struct {
	t               *testing.T
	dir, out, cache string
	rand            *rand.Rand
	values          []string // what must not be told
	texts           map[string][]byte
}

// value draws a secret of n letters and digits, and remembers it.
func (p *planting) value(n int) string {
	const letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
	for {
		b := make([]byte, n)
		for i := range b {
			b[i] = letters[p.rand.IntN(len(letters))]
		}
		// As people make them up: both cases, and digits that do not only stand at the end.
		s := string(b)
		if strings.ContainsAny(s[1:n-3], "23456789") && strings.ToLower(s) != s && strings.ToUpper(s) != s {
			p.values = append(p.values, s)
			return s
		}
	}
}

// word draws a secret that only its place gives away.
func (p *planting) word() string {
	var b strings.Builder
	for range 5 {
		b.WriteByte("bcdfgklmnprstvz"[p.rand.IntN(15)])
		b.WriteByte("aeiou"[p.rand.IntN(5)])
	}
	p.values = append(p.values, b.String())
	return b.String()
}

// fill puts secrets into a text: VALUE is one of 10 characters, LONG of 40, WORD is a word, BYTES a list of a key's bytes,
// HALVES two literals, DECODED a base64 text.
func (p *planting) fill(text string) string {
	for _, mark := range []struct {
		name string
		make func() string
	}{
		{"VALUE", func() string { return p.value(10) }},
		{"LONG", func() string { return p.value(40) }},
		{"WORD", p.word},
		{"GITHUB", func() string { return "ghp_" + p.value(36) }},
		{"BYTES", func() string {
			return strings.Trim(strings.ReplaceAll(fmt.Sprintf("%#v", []byte(p.value(16))), "[]byte", ""), "{}")
		}},
		{"RUNES", func() string { return "'" + strings.Join(strings.Split(p.value(12), ""), "', '") + "'" }},
		{"HALVES", func() string { v := p.value(12); return `"` + v[:5] + `" + "` + v[5:] + `"` }},
		{"PARTS", func() string { v := p.value(15); return `"` + v[:5] + `", "` + v[5:10] + `", "` + v[10:] + `"` }},
		{"SIGNED", func() string {
			v := p.value(6) + "&/+" + p.value(6)
			p.values = append(p.values[:len(p.values)-2], v)
			return v
		}},
		{"HEX", func() string { return fmt.Sprintf("%x", p.value(16)) }},
		{"BASE64", func() string { return base64.StdEncoding.EncodeToString([]byte(p.value(17))) }},
	} {
		for strings.Contains(text, "«"+mark.name+"»") {
			text = strings.Replace(text, "«"+mark.name+"»", mark.make(), 1)
		}
	}
	return text
}

// plant writes the module.
func plant(t *testing.T) *planting {
	root := t.TempDir()
	p := &planting{
		t: t, dir: filepath.Join(root, "module"), out: filepath.Join(root, "out"), cache: filepath.Join(root, "cache"),
		rand: rand.New(rand.NewPCG(11, 40)), texts: make(map[string][]byte),
	}
	if err := os.MkdirAll(p.out, 0o700); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("testdata/leak.txt")
	if err != nil {
		t.Fatal(err)
	}
	for piece := range strings.SplitSeq(string(text), "\n-- ") {
		name, body, ok := strings.Cut(piece, " --\n")
		if !ok {
			continue
		}
		path := filepath.Join(p.dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(p.fill(body+"\n")), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if len(p.values) < 40 {
		t.Fatalf("%d secrets are planted", len(p.values))
	}
	for _, args := range [][]string{{"init", "-q"}, {"add", "-A"}} {
		cmd := exec.Command("git", args...)
		cmd.Dir = p.dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v: %s", args, err, out)
		}
	}
	return p
}

// run runs secvet as a process of its own, and keeps what it prints.
func (p *planting) run(command string, args ...string) {
	p.t.Helper()
	if command != "" {
		args = append([]string{command}, args...)
	}
	cmd := exec.Command("secvet", args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if stdout.Len()+stderr.Len() == 0 && err == nil && command != "" && command != "fix" {
		p.t.Errorf("secvet %s says nothing", strings.Join(args, " "))
	}
	if _, exited := err.(*exec.ExitError); err != nil && !exited {
		p.t.Fatal(err)
	}
	p.texts["secvet "+strings.Join(args, " ")] = append(stdout.Bytes(), stderr.Bytes()...)
}

// goVet keeps what go vet prints, and the facts that it keeps: with -work, go leaves the folder that they are made in.
func (p *planting) goVet() {
	self, err := exec.LookPath("secvet")
	if err != nil {
		p.t.Fatal(err)
	}
	work := filepath.Join(p.out, "work")
	if err := os.Mkdir(work, 0o700); err != nil {
		p.t.Fatal(err)
	}
	cmd := exec.Command("go", "vet", "-work", "-vettool="+self, "-json", "./facts")
	cmd.Env = append(os.Environ(), "GOTMPDIR="+work)
	out, _ := cmd.CombinedOutput()
	p.texts["go vet"] = out
	facts := 0
	p.files(work, func(name string, text []byte) {
		if filepath.Base(name) == "vet.out" {
			p.texts["the facts in "+name] = text
			facts++
		}
	})
	if facts == 0 {
		p.t.Errorf("go vet has left no facts: %s", out)
	}
	if err := os.RemoveAll(work); err != nil {
		p.t.Fatal(err)
	}
}

// files calls f with each file below a folder.
func (p *planting) files(dir string, f func(name string, text []byte)) {
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		if err == nil {
			f(name, text)
		}
		return err
	})
	if err != nil {
		p.t.Fatal(err)
	}
}

// old writes the report of a version that hid less.
func (p *planting) old(name string) {
	var doc map[string]any
	text, err := os.ReadFile(filepath.Join(p.out, "json"))
	if err == nil {
		err = json.Unmarshal(text, &doc)
	}
	if err != nil {
		p.t.Fatal(err)
	}
	for i, f := range doc["findings"].([]any) {
		f := f.(map[string]any)
		f["code"], f["fingerprint"] = `db.Exec("x", password == "`+p.values[i%len(p.values)]+`")`, fmt.Sprint(i)
		f["message"] = "found " + p.values[0]
	}
	if text, err = json.Marshal(doc); err == nil {
		err = os.WriteFile(name, text, 0o600)
	}
	if err != nil {
		p.t.Fatal(err)
	}
}

// search looks for the secrets in all that has come out. It names them by their number.
func (p *planting) search() {
	for _, dir := range []string{p.out, p.cache} {
		n := 0
		p.files(dir, func(name string, text []byte) { n, p.texts["the file "+name] = n+1, text })
		if n == 0 {
			p.t.Errorf("nothing was written to %s", dir)
		}
	}
	for i, value := range p.values {
		for what, form := range formsOf(value) {
			for where, text := range p.texts {
				if bytes.Contains(text, []byte(form)) {
					p.t.Errorf("%s shows %s of secret %d, of %d bytes, in %s", where, what, i, len(value), p.place(value))
				}
			}
		}
	}
}

// place returns the file that a secret was planted in, and the code around it as far as that is none itself.
func (p *planting) place(value string) (where string) {
	p.files(p.dir, func(name string, text []byte) {
		if at := bytes.Index(text, []byte(value)); at >= 0 && where == "" && !strings.Contains(name, ".git"+string(filepath.Separator)) {
			where = fmt.Sprintf("%s:%d", filepath.Base(name), 1+bytes.Count(text[:at], []byte("\n")))
		}
	})
	return where
}

// formsOf returns what must not be seen of a secret: its beginning and end, and it in the forms that it may be written in.
func formsOf(value string) map[string]string {
	forms := map[string]string{
		"the first letters": value[:6], "the last letters": value[len(value)-6:], "the escaped form": url.QueryEscape(value),
		"the hexadecimal form": hex.EncodeToString([]byte(value[:6])), "the end's hexadecimal form": hex.EncodeToString([]byte(value[len(value)-6:])),
	}
	for shift := range 3 {
		text := base64.RawStdEncoding.EncodeToString(append(make([]byte, shift), value...))
		forms[fmt.Sprintf("the base64 form %d", shift)] = text[(shift*8+5)/6 : (len(value)+shift)*8/6]
	}
	var numbers, decimals, runes []string
	for _, c := range []byte(value[:5]) {
		numbers, decimals, runes = append(numbers, fmt.Sprintf("%#x", c)), append(decimals, fmt.Sprint(c)), append(runes, fmt.Sprintf("%q", c))
	}
	for what, list := range map[string][]string{"the bytes": numbers, "the numbers": decimals, "the characters": runes} {
		forms[what] = strings.Join(list, ", ")
	}
	return forms
}
