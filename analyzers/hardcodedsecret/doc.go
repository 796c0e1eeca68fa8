// Package hardcodedsecret defines an analyzer that finds secrets in the source.
//
// # Analyzer hardcodedsecret
//
// hardcodedsecret: find passwords, keys and tokens in the source
//
// Whoever reads the source, its history or the binary has every secret that is written there, and nobody can
// change it without a release. The analyzer finds them in seven tiers, each a category; of several on one literal it
// reports the first.
//
// provider-token: a text whose prefix, alphabet, length and, where there is one, checksum are those of a
// credential that a vendor issues. Found everywhere, in tests too.
//
//	const ghToken = "ghp_..." // wrong: revoke it
//
// private-key: PEM, OpenSSH, OpenPGP, PuTTY or JWK with a body that decodes.
//
// url-credential: a password in a URL, a connection string, or SQL's IDENTIFIED BY and WITH PASSWORD.
//
//	sql.Open("postgres", "postgres://app:S3cr3t!@db.internal/app") // wrong
//	sql.Open("postgres", os.Getenv("DATABASE_URL"))                // right
//	if cfg.DSN == "postgres://app:app@localhost/app" { warn() }    // right: it opens nothing
//
// credential-argument: a constant that reaches a parameter for a credential or a key, also through variables, calls
// and packages.
//
//	token.SignedString([]byte("correct horse")) // wrong
//	token.SignedString(keyFromVault)            // right
//
// fallback: the value that a secret has where nobody sets another. Any text will do, so a weak one is found too.
//
//	secret := cmp.Or(os.Getenv("JWT_SECRET"), "change-me") // wrong: the key of every careless installation
//	secret := os.Getenv("JWT_SECRET")                      // right
//	if secret == "" {
//		log.Fatal("JWT_SECRET is not set")
//	}
//
// named-secret: a constant bound to a name that says secret, of the shape that a secret has. The binding may be a
// constant, variable, field, map key, parameter, result, comparison, header or struct tag.
//
//	cfg.Password = "hunter2!"          // wrong
//	cfg.PasswordFile = "/run/secret/p" // right: a name, not a secret
//
// empty-key: a key from the environment that signs or encrypts although it may be unset, and then empty. A variable that the program
// asks for by its name is meant; a configuration that a library fills is completed in places of its own.
//
// Files that the package embeds with //go:embed are searched as well, by the same tiers. The command's flag -files has
// it search the module's other files too, as far as git tracks them: .env files, YAML, JSON, TOML, INI, Dockerfile, shell
// scripts and keys, up to 1 MiB each and never through a link. There a word is enough for the key that a program signs
// with, and a default in ${DB_PASSWORD:-postgres} or ARG is a fallback; samples, documentation and what runs only
// where a program is developed or tested are silent.
//
// A default that the program refuses is no finding: an if statement or a case of a switch compares a secret with it, and ends the
// program or returns an error. The command sees that in all packages of the program, the other doors in the package alone.
//
// Neither is a default that says which of several things is meant: a switch or a chain of if statements does one thing for it and
// another one for a second constant.
//
// A hash of a password ($2a$…, {SSHA}…) is no finding either: it lets nobody in who reads it, and one in a default's account cannot be
// told from one that a person has put there.
//
// Names are split into words and the last noun decides, so that passwordFile, tokenType and hasSecret are silent. A
// value that is written in words is silent too (an identifier, a path, a placeholder, a sentence),
// except for the passwords that products are delivered with, such as "admin" and "changeme". Entropy alone is never a
// finding. Test files, packages for tests, and examples are searched for provider tokens only, and there those must be
// proved by a checksum or be of a shape that nobody types.
//
// No message shows a secret, or a part of one. Provider tokens and private keys are given a short
// fingerprint, the first four bytes of the SHA-256, to tell whether two findings are about the same one. What a person
// chose gets none, as a dictionary would invert it.
//
// Low confidence is for a password that a documentation shows: one that anybody would try first, or that is made of words, and is the
// fallback of a setting, is called the default or initial password, is given to a field or a function, or opens a database on this machine or in the container beside it. Who installs the program
// changes it or has nothing to lose by it: of twelve such places that were judged in public programs none was a flaw that its authors would mend. What a password is compared with is
// told all the same, since nobody can change it. A key
// that signs, or a token, is told whatever it looks like, as nobody is asked to change it at a first login: of the
// three that were judged all were flaws. What is documented as the key of a demonstration is told like any other:
// whether it is in force anywhere, the source does not say, and a comment that silences it says so to the next reader.
//
//	password := cmp.Or(os.Getenv("ADMIN_PASSWORD"), "admin")                 // low
//	sql.Open("postgres", "postgres://app:welcome1@db:5432/app")              // low
//	sql.Open("postgres", "postgres://app:welcome1@db.corp.internal:5432/app") // shown
//
// Low too is the client secret of an application that people install, which everybody has who has the app (RFC 8252): one beside a
// constant client ID and a redirect to a scheme of the app's own, in a literal or a group of declarations. Of the client secrets and keys of makers'
// apps that were judged in public programs nearly all could not be kept by anybody, and two were of a makers' own account and flaws; but for
// such a redirect nothing in the source tells the ones from the others, and they are told.
//
//	&oauth2.Config{ClientID: "app-prod", ClientSecret: "…", RedirectURL: "com.example.app:/oauth2"} // low
//	&oauth2.Config{ClientID: "app-prod", ClientSecret: "…", RedirectURL: "https://example.com/cb"}  // shown
//
// Blind spots: a secret with no vendor's shape and no telling name; passwords made of words only; values that are put
// together at run time; sentences that reach a key through a variable; files in other forms, or whose strings go over
// several lines.
package hardcodedsecret
