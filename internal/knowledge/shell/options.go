package shell

import (
	"strings"
)

// Tables of options, by the program. An option of one table takes what follows it as data, one of the other as a
// command. All that is not listed is taken for a plain argument: if it begins with "-", it may be an option that
// somebody else has chosen.
//
//	git commit -m text     // data: text may begin as it likes
//	rsync -e text src dst  // a command: text is run
//	git clone text         // an argument: text may be --upload-pack=...
//
// A table is a text with a space on both sides of each word, and no map, so that starting the program costs nothing. An
// option for a file to write or a file of settings is in neither table, because its value does what an option does.

// isData reports whether an option of a program takes what follows it as data, which may begin as it likes: git commit
// -m text.
func isData(program, option string) bool {
	// Only what begins with "-" is an option.
	if len(option) < 2 || option[0] != '-' {
		return false
	}
	switch program {
	case "ffmpeg", "ffprobe": // most options have a value
		return !contained(" -y -n -nostdin -hide_banner -vn -an -sn -dn -shortest -stats -nostats -re -report -safe ", option)
	// tar -xzf archive, and tar -f archive.
	case "tar": // a cluster that ends with the archive's name
		if !strings.HasPrefix(option, "--") && strings.HasSuffix(option, "f") {
			return true
		}
	}
	return contained(dataOptions(program), option)
}

// takesData is isData for a program that is not known: these options mean the same in all programs that have them.
func takesData(option string) bool {
	return contained(" -m -H --message --author --date --format --since --until --header --user-agent --referer --proxy --retry --max-time "+
		"--connect-timeout --data-raw --exclude --include --directory --namespace --selector --label --name --env --user --unit ", option)
}

// contained reports whether a list of words, each with a space on both sides, has the word: contained(" -m --message ",
// "-m").
func contained(list, word string) bool { return strings.Contains(list, " "+word+" ") }

// dataOptions lists the options of a program that take what follows them as data: texts, names, numbers, users and the
// like.
func dataOptions(program string) string {
	switch program {
	// Not -c, which sets anything, and not --output.
	case "git":
		return " -m --message --file -b -B -C --author --date --format --pretty --since --until --after --before --max-count --skip --grep " +
			"--committer --git-dir --work-tree --depth --branch --origin --sort --initial-branch --shallow-since --cleanup --fixup --filter --namespace " +
			"--server-option --jobs --points-at "
	case "hg":
		return " -r --rev -b --branch -u --user -m --message -d --date -R --repository --cwd "
	case "svn":
		return " -r --revision --username --password -m --message --depth "
	case "curl":
		return " -H --header -A --user-agent --data-raw --data-urlencode -X --request -e --referer -u --user -b --cookie -m --max-time " +
			"--connect-timeout --retry --retry-delay -x --proxy --proxy-user --resolve --interface --limit-rate -r --range --url -U --max-filesize "
	case "wget":
		return " -U --user-agent --header --referer --user --password -t --tries -T --timeout --limit-rate --post-data --method --body-data "
	// Not -o: its value is a setting, and may be a command.
	case "ssh", "scp", "sftp":
		return " -p -P -i -l -b -c -m -L -R -W -w "
	case "rsync":
		return " --exclude --include --filter -f --bwlimit --timeout --port --password-file --chmod --chown --usermap --groupmap --files-from " +
			"--exclude-from --include-from --compare-dest --link-dest --suffix -B --block-size --max-size --min-size --info --out-format "
	case "tar":
		return " -C --directory --file --exclude --strip-components --owner --group --mode --mtime -T --files-from -X --exclude-from "
	// Not -exec and its like, and not those that write files.
	case "find":
		return " -name -iname -path -ipath -wholename -iwholename -regex -iregex -lname -ilname -type -mtime -mmin -ctime -cmin -atime -amin -size " +
			"-maxdepth -mindepth -newer -newermt -user -group -uid -gid -perm -samefile -inum -printf "
	case "convert", "magick", "mogrify", "identify":
		return " -resize -filter -geometry -quality -fill -pointsize -crop -gravity -rotate -density -background -thumbnail -extent -size " +
			"-depth -colorspace -format -limit -blur -border -bordercolor -sampling-factor -interlace -alpha -units -page -channel -type "
	}
	return dataOptionsOf(program)
}

// dataOptionsOf is the rest of dataOptions: programs that start others or administer something. It is a function of its
// own only because one would be too long.
func dataOptionsOf(program string) string {
	switch program {
	case "docker", "podman":
		return " -e --env --name --tag -w --workdir -u --user -p --publish --label -l --filter -n --tail --since --until --format --memory -m " +
			"--cpus --network --hostname -h --restart --platform --build-arg --shm-size --log-opt --ip --dns "
	case "kubectl", "oc", "helm":
		return " -n --namespace -l --selector -o --output -c --container --context --field-selector --tail --since --since-time --timeout --type " +
			"--patch --replicas --image --cluster --user --token --version --set-string "
	case "sudo", "doas":
		return " -u --user -g --group -p --prompt -C -U "
	case "su", "runuser":
		return " -g --group -G -l "
	case "env":
		return " -u --unset "
	case "xargs":
		return " -I -n -P -d -L -s -E "
	case "nsenter", "unshare":
		return " -t --target -S --setuid -G --setgid "
	case "gpg":
		return " -r --recipient -u --local-user --passphrase --passphrase-fd --trust-model --cipher-algo "
	case "openssl":
		return " -in -subj -days -passin -passout -pass -cipher -name -servername "
	case "psql", "pg_dump", "mysql", "mysqldump":
		return " -h --host -p -P --port -U --username -u --user -d --dbname -D --database -v --set -t --table -n --schema "
	case "journalctl":
		return " -u --unit --user-unit -S --since -U --until -n --lines -t --identifier -o --output -p --priority -g --grep -b --boot "
	case "go":
		return " -run -bench -tags -timeout -count -benchtime -cpu -p -mod -C "
	case "nmap":
		return " -p --exclude "
	case "zip", "unzip":
		return " -P -d "
	case "make":
		return " -j "
	case "awk", "gawk":
		return " -v -F "
	}
	return ""
}

// orders returns the option or setting by which a program runs what an argument says, or "" if it runs nothing. The
// argument begins with the constant text and stands behind the constant argument before: tar --to-command=?, rsync -e
// ?, git -c core.pager=?, ssh -o ProxyCommand=?.
func orders(program, before, text string) string {
	// --upload-pack=? in one word.
	if option, _, ok := strings.Cut(text, "="); ok && contained(commandOptions(program), option) {
		return option
	}
	// rsync -e ?, in two words.
	if contained(commandOptions(program), before) {
		return before
	}
	switch {
	// A setting of git: a few of them name a command.
	case program == "git" && before == "-c":
		return setting(" core.sshcommand core.pager core.editor core.fsmonitor core.hookspath core.gitproxy diff.external "+
			"sequence.editor gpg.program credential.helper ", before, text)
	case program == "ssh" || program == "scp" || program == "sftp":
		if before == "-o" {
			return setting(sshCommands, before, text)
		}
		// ssh -oProxyCommand=?, in one word.
		if text, ok := strings.CutPrefix(text, "-o"); ok && text != "" {
			return setting(sshCommands, "-o", strings.TrimSpace(text))
		}
	}
	return ""
}

// sshCommands are the settings of ssh whose value is a command.
const sshCommands = " proxycommand localcommand knownhostscommand remotecommand match "

// setting returns the setting that a text begins with, if it is one of the list's: of "core.pager=less" it is
// core.pager. If the text begins with nothing that is known, it may name any of them, and the answer is the option
// before it.
func setting(list, option, text string) string {
	if text == "" {
		return option
	}
	name, _, ok := strings.Cut(text, "=")
	if !ok {
		name, _, ok = strings.Cut(text, " ")
	}
	if ok && contained(list, strings.ToLower(name)) {
		return name
	}
	return ""
}

// commandOptions lists the options of a program whose value is a command, or text that the program runs in its own
// language.
func commandOptions(program string) string {
	switch program {
	case "git":
		return " --upload-pack --receive-pack --exec --extcmd --config-env "
	case "hg":
		return " --config --ssh --remotecmd "
	case "svn":
		return " --config-option --diff-cmd --diff3-cmd --editor-cmd "
	case "scp", "sftp":
		return " -S "
	case "rsync":
		return " -e --rsh --rsync-path "
	case "tar":
		return " -I --use-compress-program --to-command --checkpoint-action -F --info-script --new-volume-script --rsh-command --rmt-command "
	case "find":
		return " -exec -execdir -ok -okdir "
	case "go":
		return " -ldflags -gcflags -asmflags -gccgoflags -toolexec -exec -vettool -overlay "
	case "make":
		return " --eval -E "
	case "sed":
		return " -e --expression "
	case "env":
		return " -S --split-string "
	case "vim", "vi", "ex":
		return " -c --cmd "
	case "tcpdump":
		return " -z "
	case "nmap":
		return " --script "
	case "zip":
		return " -TT --unzip-command "
	case "sort":
		return " --compress-program "
	}
	return ""
}

// obeysFolder reports whether a program runs what it finds in the folder that it is started in: make runs the Makefile
// there, npm the scripts of package.json.
func obeysFolder(name string) bool {
	switch name {
	case "make", "gmake", "npm", "npx", "yarn", "pnpm", "bundle", "rake", "gradle", "mvn", "ant", "cargo", "composer", "tox", "just", "task",
		"mage", "bazel", "docker-compose", "terraform", "ansible-playbook", "vagrant":
		return true
	}
	return false
}
