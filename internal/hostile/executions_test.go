package hostile

// payloads are settings of git that name a command. The attacker writes them into a configuration that git reads.
var payloads = map[string]string{
	"filter-clean":     "[filter \"evil\"]\n\tclean = CANARY; cat\n\trequired = true\n",
	"filter-smudge":    "[filter \"evil\"]\n\tsmudge = CANARY; cat\n",
	"filter-process":   "[filter \"evil\"]\n\tprocess = CANARY\n",
	"diff-external":    "[diff]\n\texternal = CANARY\n",
	"diff-driver":      "[diff \"evil\"]\n\tcommand = CANARY\n",
	"textconv":         "[diff \"evil\"]\n\ttextconv = CANARY; cat\n",
	"fsmonitor":        "[core]\n\tfsmonitor = CANARY\n",
	"pager":            "[core]\n\tpager = CANARY\n[pager]\n\tls-files = CANARY\n\tdiff = CANARY\n",
	"ssh":              "[core]\n\tsshCommand = CANARY\n[remote \"origin\"]\n\turl = ssh://x/y\n\tpromisor = true\n[extensions]\n\tpartialClone = origin\n",
	"ext-transport":    "[protocol \"ext\"]\n\tallow = always\n[remote \"origin\"]\n\turl = ext::sh -c CANARY\n\tpromisor = true\n[extensions]\n\tpartialClone = origin\n",
	"uploadpack":       "[remote \"origin\"]\n\turl = DIR\n\tpromisor = true\n\tuploadpack = CANARY; true\n[extensions]\n\tpartialClone = origin\n",
	"hooks":            "[core]\n\thooksPath = DIR/hooks\n",
	"editor":           "[core]\n\teditor = CANARY\n[sequence]\n\teditor = CANARY\n",
	"alternate-refs":   "[core]\n\talternateRefsCommand = CANARY\n",
	"credential":       "[credential]\n\thelper = !CANARY\n",
	"gpg":              "[gpg]\n\tprogram = CANARY\n[log]\n\tshowSignature = true\n",
	"alias":            "[alias]\n\tls-files = !CANARY\n\trev-parse = !CANARY\n\tls-tree = !CANARY\n\tcat-file = !CANARY\n\tdiff = !CANARY\n",
	"merge-driver":     "[merge \"evil\"]\n\tdriver = CANARY\n",
	"trailer":          "[trailer \"x\"]\n\tcommand = CANARY\n",
	"untracked-cache":  "[core]\n\tuntrackedCache = true\n\tfsmonitorHookVersion = 2\n\tfsmonitor = CANARY\n",
	"worktree-include": "[include]\n\tpath = DIR/included\n",
}

// attributes choose the drivers of the payloads for every file.
const attributes = "* filter=evil diff=evil merge=evil\n"

// executions are repositories whose settings name commands, in each place where git could read them.
func executions() []attack {
	var rows []attack
	commands := map[string][]string{
		"new-from": {"-new-from", "HEAD~1", "./..."},
		"files":    {"-files", "./..."},
	}
	for name, payload := range payloads {
		for command, args := range commands {
			rows = append(rows,
				attack{name: "own-config/" + name + "/" + command, args: args, setup: func(r *repo) { ownConfig(r, payload) }},
				attack{name: "bare-folder/" + name + "/" + command, args: append([]string{"-C", "evil"}, args...), setup: func(r *repo) { bareFolder(r, payload) }},
			)
		}
		rows = append(rows, attack{name: "submodule/" + name, args: commands["new-from"], setup: func(r *repo) { submodule(r, payload) }})
	}
	return sorted(rows)
}

// ownConfig puts the payload into the repository's own configuration, as in an archive that somebody unpacked. The last
// change is not committed, and one object of the base is missing, so that git has a reason for each of its commands.
func ownConfig(r *repo, payload string) {
	r.write("main.go", flawed)
	r.write(".gitattributes", attributes)
	r.write("hooks/post-index-change", r.fill("#!/bin/sh\nCANARY\n"))
	r.sh("chmod +x hooks/post-index-change")
	r.commit("change")
	r.write("included", r.fill("[core]\n\tfsmonitor = CANARY\n[filter \"evil\"]\n\tclean = CANARY; cat\n"))
	object := r.git("rev-parse", "HEAD~1:main.go")
	r.sh("rm -f .git/objects/" + object[:2] + "/" + object[2:] + "; git config core.repositoryformatversion 1; sleep 0.01; touch main.go secret.go; echo '// x' >>secret.go")
	r.sh("cat >>.git/config <<'END'\n" + payload + "END\n")
}

// bareFolder tracks a folder that git takes for a repository without a work tree, though its configuration names one. A
// clone of it has the attacker's configuration.
func bareFolder(r *repo, payload string) {
	r.write("evil/go.mod", "module example.com/evil\n\ngo 1.24\n")
	r.write("evil/main.go", flawed)
	r.write("evil/.gitattributes", attributes)
	r.sh(`cd evil; git init -q ../inner; cp go.mod main.go .gitattributes ../inner/; cd ../inner; git add .; git commit -qm a; git commit -q --allow-empty -m b
cp -r .git/HEAD .git/objects .git/refs .git/index ../evil/; cd ..; rm -rf inner; touch evil/refs/keep
cat >evil/config <<'END'
[core]
	repositoryformatversion = 0
	bare = false
	worktree = .
` + payload + "END\n")
	r.commit("change")
	r.sh("cd evil; mkdir -p refs/heads refs/tags; echo '// x' >>main.go")
}

// submodule puts the payload into the configuration of a submodule.
func submodule(r *repo, payload string) {
	r.sh("mkdir ../sub.git; cd ../sub.git; git init -q -b main; printf 'package sub\\n' >s.go; git add -A; git commit -qm s")
	r.sh("git -c protocol.file.allow=always submodule -q add ../sub.git sub")
	r.commit("base")
	r.write("main.go", flawed)
	r.commit("change")
	r.write("sub/s.go", "package sub\n\nvar X = 1\n")
	r.write("sub/.gitattributes", attributes)
	r.write("included", r.fill("[core]\n\tfsmonitor = CANARY\n"))
	r.sh("cat >>.git/modules/sub/config <<'END'\n" + payload + "END\n")
}
