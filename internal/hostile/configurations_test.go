package hostile

import "strings"

// hides is what has to be told of a configuration that leaves out the flaw.
const hides = `(?i)\.secvet\.yaml`

// configurations are files that a change brings to switch the gate off. Those that are allowed to are named.
func configurations() []attack {
	var rows []attack
	add := func(name, text string) {
		rows = append(rows, attack{name: "configuration/" + name, tell: hides, files: map[string]string{"main.go": "FLAWED", ".secvet.yaml": text}})
	}
	for name, text := range map[string]string{
		"exclude-all": "exclude: ['**']\n", "exclude-file": "exclude: main.go\n", "exclude-star": "exclude: '*.go'\n", "disable": "disable: commandinjection\n", "enable-other": "enable: weakrand\n",
		"disable-all":  "disable: [commandinjection, hardcodedsecret, insecuretemp, secretlog, sqlinjection, suppression, weakrand]\n",
		"fail-on-none": "fail-on: none\n", "threat-local": "threat: local\n", "tags": "tags: ignore\n", "models-missing": "models: nothing.model\n",
		"second-document": "severity: low\n---\nexclude: '**'\n", "broken-second": "severity: low\n---\n: [\n", "after-end": "severity: low\n...\nexclude: '**'\n",
		"unknown-key": "exclud: '**'\n", "escape": "\"\\e[2Jx\": 1\n", "escape-value": "severity: \"\\e[2J\"\n", "anchor": "exclude: &a ['**']\nmodels: *a\n", "merge-key": "<<: {exclude: '**'}\n",
		"duplicate": "tests: true\ntests: false\n", "tab": "exclude:\n\t- x\n", "binary": "exclude: !!binary Kio=\n", "tagged": "exclude: !!str '**'\n", "nul": "exclude: '**'\n\x00", "bom": "\ufeffexclude: '**'\n",
		"utf-16": "\xff\xfee\x00x\x00", "crlf": "exclude:\r\n  - '**'\r\n", "deep": strings.Repeat("[", 5000), "bomb": "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nexclude: *c\n",
		"large": "#" + strings.Repeat("x", 2<<20) + "\n", "glob": "exclude: '" + strings.Repeat("**/", 30) + "x'\n", "glob-stars": "exclude: '" + strings.Repeat("*a", 60) + "'\n", "globs": "exclude:\n" + strings.Repeat("- '**/**/**/**/a'\n", 5000),
		"list": "- severity\n", "scalar": "severity\n", "null": "exclude: ~\n", "number": "severity: 3\n", "cache": "cache: /etc\n", "baseline-missing": "baseline: known.json\n", "baseline-outside": "baseline: ../../etc/passwd\n",
		"secret-key": "SECRET: 1\n", "secret-value": "severity: SECRET\n", "secret-glob": "exclude: '[SECRET'\n", "secret-model": "models: SECRET\n",
	} {
		add(name, text)
	}
	row := func(name, tell, script string, args ...string) {
		rows = append(rows, attack{name: "configuration/" + name, tell: tell, args: args, setup: func(r *repo) {
			r.write("main.go", flawed)
			r.sh(script)
			r.sh("git add -A 2>/dev/null || true; git commit -q --allow-empty -m change")
		}})
	}
	row("trusted", hides+"|example.model", `echo 'models: example.model' >.secvet.yaml; printf 'package example.com/app\ntrusted handle(_, _)\n' >example.model`)
	row("source-gone", hides+"|example.model", `echo 'models: example.model' >.secvet.yaml; printf 'package net/http\nclean shell (*Request).FormValue(_) -> 0\n' >example.model`)
	row("model-secret", hides, `echo 'models: example.model' >.secvet.yaml; printf 'SECRET x y\n' >example.model`)
	row("model-large", hides, `echo 'models: example.model' >.secvet.yaml; head -c 200000000 /dev/zero >example.model`)
	row("model-pipe", hides, `echo 'models: example.model' >.secvet.yaml; mkfifo example.model`)
	row("model-folder", hides, `echo 'models: example.model' >.secvet.yaml; mkdir example.model`)
	row("baseline-pipe", hides, `echo 'baseline: known.json' >.secvet.yaml; mkfifo known.json`)
	row("baseline-large", hides, `echo 'baseline: known.json' >.secvet.yaml; head -c 200000000 /dev/zero >known.json`)
	row("baseline-secret", hides, `echo 'baseline: known.json' >.secvet.yaml; echo '{"SECRET": SECRET}' >known.json`)
	row("baseline-deep", hides, `echo 'baseline: known.json' >.secvet.yaml; head -c 3000000 /dev/zero | tr '\0' '[' >known.json`)
	row("baseline-knows", `known\.json`, `PROGRAM baseline ./... >known.json; echo 'baseline: known.json' >.secvet.yaml`)
	row("pipe", hides, `mkfifo .secvet.yaml`)
	row("folder", hides, `mkdir .secvet.yaml`)
	row("link-dangling", hides, `ln -s nowhere .secvet.yaml`)
	row("link-outside", hides, `echo 'SECRET: x' >../outside.yaml; ln -s ../outside.yaml .secvet.yaml`)
	row("link-loop", hides, `ln -s .secvet.yaml .secvet.yaml`)
	row("other-ending", `(?i)secvet\.yml`, `echo 'exclude: "**"' >.secvet.yml`)
	row("device", hides, `ln -s /dev/zero .secvet.yaml`)
	row("new-from-excluded", hides, `echo 'exclude: "**"' >.secvet.yaml`, "-new-from", "HEAD~1", "./...")
	return sorted(rows)
}

// comments try to silence the finding of their line without saying what they have to say.
func comments() []attack {
	var rows []attack
	for name, comment := range map[string]string{
		"star": "//secvet:ignore * x", "no-reason": "//secvet:ignore commandinjection", "no-name": "//secvet:ignore", "space": "// secvet:ignore commandinjection ok", "other": "//secvet:ignore sqlinjection it is fine",
		"all": "//secvet:ignore all it is fine", "misspelt": "//secvet:ignore comandinjection it is fine", "joined": "//secvet:ignorecommandinjection it is fine", "upper": "//SECVET:IGNORE commandinjection it is fine",
		"nosecurity": "// #nosecurity review", "nosec2": "// #nosec2", "nosec-other": "// #nosec G401 -- weak", "prose": "// see #nosec below", "nolint-word": "//nolintx", "nolint-other": "//nolint:errcheck", "nolint-like": "//nolint:secvetx",
		"nolint-prose": "//nolint is what we use", "gosec-word": "//gosec:disabled", "lint": "//lint:ignore SA1000 x", "list": "//secvet:ignore sqlinjection,,weakrand x", "comma": "//secvet:ignore , x", "stars": "//secvet:ignore *,* x",
		"glob": "//secvet:ignore command* x", "nosec-joined": "// #nosec_G204", "nosec-dash": "// #nosec-ish", "nosec-number": "// #nosec G20", "unicode": "//secvet:ignore\u00a0commandinjection it is fine", "zero-width": "//secvet:ignore command\u200binjection it is fine",
	} {
		rows = append(rows, attack{name: "comments/" + name, files: map[string]string{"main.go": strings.Replace(flawed, ".Run()", ".Run() "+comment, 1)}})
	}
	for name, text := range map[string]string{
		"string":      strings.Replace(flawed, `FormValue("x")`, `FormValue("#nosec")`, 1),
		"package":     "//secvet:ignore commandinjection the whole file\n" + flawed,
		"import":      strings.Replace(flawed, "import (", "//secvet:ignore commandinjection imports\nimport (", 1),
		"line":        strings.Replace(flawed, "\texec", "\t_ = 1 // #nosec G204 -- harmless\n//line main.go:9\n\texec", 1),
		"line-column": strings.Replace(flawed, "\texec", "\t_ = 1 // #nosec G204 -- harmless\n/*line main.go:9:2*/ exec", 1),
		"line-import": strings.Replace(flawed, "\texec", "//line main.go:3\n\texec", 1),
		"far":         strings.Replace(flawed, "\texec", "\t// #nosec G204 -- harmless\n\n\n\texec", 1),
	} {
		rows = append(rows, attack{name: "comments/" + name, files: map[string]string{"main.go": text}})
	}
	return sorted(rows)
}
