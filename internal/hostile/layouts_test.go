package hostile

import "strings"

// newFrom is the command line of the gate that compares with the last commit's parent.
var newFrom = []string{"-new-from", "HEAD~1", "./..."}

// layouts are changes that bring a flaw in such a way that git, or who asks git, does not show it.
func layouts() []attack {
	var rows []attack
	for name, line := range map[string]string{
		"no-diff": "*.go -diff", "binary": "*.go binary", "no-text": "*.go -text", "crlf": "*.go text eol=crlf",
		"encoding": "*.go working-tree-encoding=ISO-8859-1", "ident": "*.go ident", "lfs": "*.go filter=lfs diff=lfs merge=lfs -text",
		"generated": "*.go linguist-generated", "vendored": "* linguist-vendored", "export-ignore": "* export-ignore", "whitespace": "*.go -whitespace -diff",
		"macro": "[attr]hidden -diff -text\n*.go hidden",
	} {
		rows = append(rows, attack{name: "attributes/" + name, args: newFrom, files: map[string]string{".gitattributes": line + "\n", "main.go": "FLAWED"}})
	}
	for name, env := range map[string]string{
		"dir": "GIT_DIR=/nowhere", "work-tree": "GIT_WORK_TREE=/", "index": "GIT_INDEX_FILE=/nowhere", "objects": "GIT_OBJECT_DIRECTORY=/nowhere",
		"external-diff": "GIT_EXTERNAL_DIFF=CANARY", "diff-opts": "GIT_DIFF_OPTS=--unified=9", "namespace": "GIT_NAMESPACE=x", "common-dir": "GIT_COMMON_DIR=/nowhere",
		"parameters": "GIT_CONFIG_PARAMETERS='diff.external=CANARY'", "config-file": "GIT_CONFIG=/nowhere", "pager": "GIT_PAGER=CANARY", "literal": "GIT_GLOB_PATHSPECS=1",
		"replace": "GIT_REPLACE_REF_BASE=refs/evil", "attr-source": "GIT_ATTR_SOURCE=HEAD", "ceiling": "GIT_CEILING_DIRECTORIES=DIR",
	} {
		rows = append(rows, attack{name: "environment/" + name, args: newFrom, env: []string{env}, files: map[string]string{"main.go": "FLAWED"}})
	}
	for name, config := range map[string]string{
		"no-prefix": "diff.noprefix true", "mnemonic": "diff.mnemonicPrefix true", "color": "color.ui always", "order": "diff.orderFile /nowhere",
		"relative": "diff.relative true", "ignore-submodules": "diff.ignoreSubmodules all", "word": "diff.wordRegex .", "algorithm": "diff.algorithm patience",
		"renames": "diff.renames copies", "context": "diff.context 50", "precompose": "core.precomposeUnicode true", "file-mode": "core.fileMode false",
		"ignore-case": "core.ignoreCase true", "sparse": "core.sparseCheckout true", "exclude": "core.excludesFile DIR/main.go", "trust-ctime": "core.checkStat minimal",
		"worktree": "core.worktree /tmp", "bare": "core.bare true",
	} {
		rows = append(rows, attack{name: "settings/" + name, args: newFrom, setup: func(r *repo) {
			r.write("main.go", flawed)
			r.commit("change")
			r.sh("git config " + r.fill(config))
		}})
	}
	return sorted(append(rows, moves()...))
}

// moves let something into the build that was in the repository before, or that git does not look at.
func moves() []attack {
	script := func(name, before, after string) attack {
		return attack{name: "moves/" + name, args: newFrom, setup: func(r *repo) {
			if before != "" {
				r.sh(before)
				r.commit("before")
			}
			r.sh(after)
			r.sh("git diff --cached --quiet || true; git add -A; git commit -q --allow-empty -m change")
		}}
	}
	// The parent of the last change's parent is the base: what git is told to take for it is the change.
	older := func(name, before, after string) attack {
		a := script(name, before, after)
		a.args = []string{"-new-from", "HEAD~2", "./..."}
		return a
	}
	note := "cat >notes.txt <<'END'\n" + more + "END\n"
	ignored := "(echo '//go:build ignore'; echo; cat) >h.go <<'END'\n" + more + "END\n"
	linked := script("link-to-folder", "mkdir -p testdata/p; "+note+"sed 's/package main/package p/' notes.txt >testdata/p/p.go; rm notes.txt", "ln -s testdata/p p; printf 'package main\\n\\nimport _ \"example.com/app/p\"\\n' >p.go")
	linked.tell = `app/p\b` // the go command does not follow the link
	rows := []attack{
		linked,
		script("rename-from-text", note, "git mv notes.txt h2.go"),
		script("link-to-text", note, "ln -s notes.txt h2.go"),
		script("copy", note, "cp notes.txt h2.go"),
		script("out-of-testdata", "mkdir -p testdata; "+note+"mv notes.txt testdata/h.go", "git mv testdata/h.go h.go"),
		script("underscore", note+"mv notes.txt _h.go", "git mv _h.go h.go"),
		script("test-file", note+"mv notes.txt h_test.go", "git mv h_test.go h.go"),
		script("other-system", note+"mv notes.txt h_plan9.go", "git mv h_plan9.go h_linux.go"),
		script("constraint-removed", ignored, "sed -i 1,2d h.go"),
		script("constraint-changed", ignored, "sed -i 's/ignore/!ignore/' h.go"),
		script("constraint-by-tag", ignored, "sed -i 's/ignore/linux/' h.go"),
		script("other-module", "mkdir m; printf 'module example.com/m\\n\\ngo 1.24\\n' >m/go.mod; "+note+"sed 's/package main/package m/' notes.txt >m/m.go; rm notes.txt", "git rm -q m/go.mod"),
		script("nested-repository", "", "mkdir n; cd n; git init -q; cat >n.go <<'END'\n"+strings.Replace(more, "package main", "package n", 1)+"END\ngit add -A; git commit -qm n"),
		script("ignored-file", "echo h.go >.gitignore", "cat >h.go <<'END'\n"+more+"END\n"),
		script("info-exclude", "", "echo h.go >>.git/info/exclude; cat >h.go <<'END'\n"+more+"END\n"),
		script("line-comment", "", "sed -i 's|^\\t.*exec.*$|//line other.go:1\\n\\texec.Command(\"sh\", \"-c\", r.FormValue(\"x\")).Run()|' main.go"),
		script("line-comment-old-line", "", "sed -i 's|^\\t.*exec.*$|//line go.mod:1\\n\\texec.Command(\"sh\", \"-c\", r.FormValue(\"x\")).Run()|' main.go"),
		script("cr-lines", "", "sed -i 's/exec.Command(\"ls\")/exec.Command(\"sh\", \"-c\", r.FormValue(\"x\"))/; s/$/\\r/' main.go"),
		older("replace-ref", "", "cat >main.go <<'END'\n"+flawed+"END\ngit add -A; git commit -qm c; git replace HEAD~1 HEAD"),
		older("graft", "", "cat >main.go <<'END'\n"+flawed+"END\ngit add -A; git commit -qm c; mkdir -p .git/info; git rev-parse HEAD >.git/info/grafts"),
		script("sanitizer-removed", "cat >clean.go <<'END'\npackage main\n\nimport \"strconv\"\n\nfunc clean(s string) string {\n\tn, _ := strconv.Atoi(s)\n\treturn strconv.Itoa(n)\n}\nEND\nsed -i 's/exec.Command(\"ls\")/exec.Command(\"sh\", \"-c\", \"ls \"+clean(r.FormValue(\"x\")))/' main.go",
			"printf 'package main\\n\\nfunc clean(s string) string {\\n\\treturn s\\n}\\n' >clean.go"),
		script("pattern-widened", "cat >valid.go <<'END'\npackage main\n\nimport \"regexp\"\n\nvar word = regexp.MustCompile(`^[a-z]+$`)\n\nfunc valid(s string) bool { return word.MatchString(s) }\nEND\nsed -i 's/exec.Command(\"ls\").Run()/if x := r.FormValue(\"x\"); valid(x) {\\n\\t\\texec.Command(\"sh\", \"-c\", \"ls \"+x).Run()\\n\\t}/' main.go",
			"sed -i 's/\\[a-z\\]+/.+/' valid.go"),
	}
	hidden := func(name, command string) attack {
		return attack{name: "moves/" + name, args: []string{"-new-from", "HEAD", "./..."}, setup: func(r *repo) {
			r.sh(command)
			r.write("main.go", flawed)
		}}
	}
	return append(rows, hidden("assume-unchanged", "git update-index --assume-unchanged main.go"), hidden("skip-worktree", "git update-index --skip-worktree main.go"),
		hidden("intent-to-add", "git rm -q --cached main.go; git add -N main.go"), hidden("racy", "touch -d 2001-01-01 main.go"))
}

// names are files whose names are made to mislead, each with the flaw in it.
func names() []attack {
	var rows []attack
	for label, name := range map[string]string{
		"tab": "a\tb.go", "quote": "a\"b.go", "backslash": `a\b.go`, "newline": "a\nb.go", "carriage-return": "a\rb.go", "space": "a b.go", "trailing-space": "d /h.go",
		"dash": "-h.go", "star": "*.go", "bracket": "[a].go", "question": "a?.go", "colon": ":h.go", "magic": ":(exclude)main.go", "unicode": "ä.go", "right-to-left": "a\u202eog.h.go",
		"invalid-utf8": "a\xffb.go", "escape": "a\x1b[2Jb.go", "arrow": "a => b.go", "prefix": "b/h.go", "tilde": "~h.go", "dollar": "$(id).go", "semicolon": "a;b.go", "long": strings.Repeat("h", 200) + ".go",
		"percent": "a%sb.go", "at": "@h.go", "hash": "#h.go", "bang": "!h.go", "nested": "a/b/c/d/e/f/g/h.go", "comma": "a,b.go", "equals": "a=b.go", "angle": "<b>.go", "pipe": "a|b.go",
	} {
		text := more
		if strings.Contains(name, "/") {
			text = strings.Replace(more, "package main", "package p", 1)
		}
		rows = append(rows,
			attack{name: "names/" + label, args: newFrom, files: map[string]string{name: text}},
			attack{name: "names/" + label + "/untracked", args: []string{"-new-from", "HEAD", "./..."}, setup: func(r *repo) { r.write(name, text) }})
	}
	return sorted(rows)
}
