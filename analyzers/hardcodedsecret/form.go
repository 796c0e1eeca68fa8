package hardcodedsecret

import (
	"encoding/base64"
	"path"
	"strings"
)

// A form says how a file that is not Go writes names and their values.
type form uint8

const (
	unknown    form = iota
	envForm         // NAME=value
	iniForm         // name = value, TOML and properties too
	yamlForm        // name: value
	jsonForm        // "name": "value"
	shellForm       // NAME=value before or between commands
	dockerForm      // ENV NAME=value
	keyForm         // a key and nothing else
)

// formOf tells the form from a file's name.
func formOf(name string) form {
	base := strings.ToLower(path.Base(name))
	for folder := range strings.SplitSeq(name, "/") {
		if folder == "vendor" || folder == "node_modules" {
			return unknown
		}
	}
	switch base {
	case "package-lock.json", "pnpm-lock.yaml", "composer.lock", "npm-shrinkwrap.json":
		return unknown
	case "dockerfile", "containerfile":
		return dockerForm
	case ".npmrc", ".pypirc", ".netrc", ".pgpass":
		return iniForm
	}
	switch {
	case strings.HasPrefix(base, ".env"), strings.HasSuffix(base, ".env"):
		return envForm
	case strings.HasPrefix(base, "dockerfile."), strings.HasSuffix(base, ".dockerfile"):
		return dockerForm
	}
	switch path.Ext(base) {
	case ".yml", ".yaml":
		return yamlForm
	case ".json":
		return jsonForm
	case ".toml", ".ini", ".cfg", ".conf", ".properties":
		return iniForm
	case ".sh", ".bash", ".zsh":
		return shellForm
	case ".pem", ".key", ".ppk":
		return keyForm
	}
	return unknown
}

// isSample reports whether a file is for tests, an example, or documentation: what stands in it opens nothing.
func isSample(name string) bool {
	for folder := range strings.SplitSeq(strings.ToLower(name), "/") {
		if isTestName(folder) {
			return true
		}
		for word := range strings.FieldsFuncSeq(folder, func(r rune) bool { return r == '_' || r == '-' || r == '.' }) {
			switch word {
			case "testdata", "sample", "samples", "dist", "tmpl", "tpl", "docs", "doc", "swagger", "openapi", "i18n", "locales", "locale", "lang",
				"translations", "integration", "cypress", "snapshots":
				return true
			}
		}
	}
	return strings.HasSuffix(name, ".template")
}

// isDevelopment reports whether a file sets up what only its developers run, where a password that everybody knows does
// no harm.
func isDevelopment(name string) bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(name), func(r rune) bool { return strings.ContainsRune("/_-.", r) }) {
		switch word {
		case "github", "gitlab", "circleci", "travis", "drone", "woodpecker", "azure-pipelines", "ci", "dev", "devel", "development", "devcontainer",
			"local", "debug", "vscode", "idea", "hack", "demo", "playground", "benchmark", "bench":
			return true
		}
	}
	return false
}

// isComment reports whether a line says nothing to the program that reads the file.
func isComment(line string) bool {
	line = strings.TrimLeft(line, " \t")
	return strings.HasPrefix(line, "#") || strings.HasPrefix(line, ";") || strings.HasPrefix(line, "//")
}

// isInternal reports whether the URL of a line leads to a service beside this one, whose name has no domain, and has a
// password made of words, as those have that start together for development.
func (s *searcher) isInternal(line string) bool {
	_, rest, ok := strings.Cut(line, "://")
	if !ok {
		return false
	}
	userinfo, host, _ := strings.Cut(rest, "@")
	user, password, _ := strings.Cut(userinfo, ":")
	if end := strings.IndexAny(host, ":/?\"' "); end >= 0 {
		host = host[:end]
	}
	return !strings.Contains(host, ".") && (user == password || isDefaultPassword(password) || isWords(password))
}

// decoded returns what a value in base64 stands for, if that is text, or the value.
func decoded(value string) string {
	if len(value) < 8 || len(value)%4 != 0 {
		return value
	}
	data, err := base64.StdEncoding.DecodeString(value)
	if err != nil {
		return value
	}
	for _, c := range data {
		if c < ' ' || c > '~' {
			return value
		}
	}
	return string(data)
}
