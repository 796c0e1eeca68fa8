// Package secretlog finds secrets that are written to logs.
//
// # Analyzer secretlog
//
// secretlog: find passwords, tokens and keys in log output
//
// Logs are read by more people, kept longer and copied further than the secrets in them allow:
//
//	log.Printf("login of %s with %s", user, password)          // wrong
//	log.Printf("login of %s", user)                            // right
//	slog.Info("config", "config", cfg)                         // wrong, if cfg.DB.Password is printed too
//	slog.Info("config", "host", cfg.Host)                      // right
//
// Values are secret by where they come from (headers such as Authorization, environment variables,
// private keys) or by the name of the variable, field or parameter that holds them, or that a field's tag gives it. The pass follows them
// into log, slog, zap, zerolog, logrus, klog, logr and others, into standard error and panics, also through
// wrappers, formatters and encoders. A structure is looked at as the formatter at hand does: fmt prints
// fields that are not exported and stops at pointers, encoding/json does neither and heeds tags, log/slog
// asks LogValue of the value itself only, and %#v asks no String method. The method String that is generated for a message of
// protobuf tells all of its fields. What an interceptor of gRPC, connect or twirp or a
// middleware of echo and fiber logs is known by the services and handlers that the program registers: their errors and, of services, the
// types of their requests.
//
// Categories:
//
//   - value: a secret is logged.
//   - struct: a value is logged as a whole and a field of it is a secret.
//   - request: an HTTP request, its headers or a dump of it are logged, with Authorization and Cookie.
//   - error: an error that repeats a secret, such as a connection string, is logged.
//   - response: such an error is sent to a client, who has not sent the secret himself.
//   - incomplete-redaction: a type or tag hides the secret, but not from the logger or formatter at hand:
//     a String method from %#v and from JSON, a LogValue method inside another structure or from fmt, the tag
//     json:"-" from everything but encoding/json.
//
// What is opened as a file is the path of one, whatever it is called, and silent: of cfg.PrivateKey that os.ReadFile gets, the log may say which file was read.
//
// Hashes, lengths, comparisons, functions that mask or redact, and types that redact for the sink at hand are silent. That a
// function masks, its name says, and its body must be able to: sanitize(password) that replaces line breaks is told, and so
// is a secret field that redacted() leaves in a struct. What a type's String or Error method returns is followed. A logger of the
// program that asks what it is given for a text, by an interface of its own, shows that text of the values that have the method, and all
// of the others; a setting by which who runs the program sees secrets all the same is his affair. What a program prints on
// standard output, and what is hidden unless a handler of log/slog writes JSON, is told with low confidence, and so is
// what has gone from function to function and is logged under a name that is no secret's.
//
// Low confidence is also for what somebody has switched on, since who asks for a dump wants to see it: a request or its headers at
// the levels debug and trace, and whatever stands in if debug { … } or if cfg.DumpRequests { … }, or is put together or handed to a logger there. A value or a field that is logged
// at these levels is told like others: of 30 that were judged in public programs 19 were flaws and 11 were meant, and nothing in the code
// tells these from those. The id of a session is told with low confidence
// in packages that have no cookies: builds, conversations and tunnels have ids that everybody may know.
//
// So is what a program tells on purpose: a line whose text gives a credential to who is to use it ("Please login with …", "Generated
// password for …"), since a server that makes the first password of its administrator has no other way to tell it; and the
// environment in a function that asks of each name, by isSecretVar(name) or the like, whether to hide it. The environment as a whole
// that has gone through many functions, as into the fields of a configuration, is no more than a guess, and low too. So is what a library
// has read itself and logs itself, since nobody can change it where it is told.
//
// Examples have low confidence too: what stands in a folder examples, samples or demo shows how a library is used, and often what it
// returns. The claims in a token, which is split at its dots and decoded, are no secret; its signature is.
//
// A value of a type parameter that a generic function has decoded and logs shows the fields of the type that it is called with.
//
// Secrets without telling names and without a known source are not found, and neither is what a handler does to the log afterwards.
package secretlog
