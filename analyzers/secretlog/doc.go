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
// private keys) or by the name of the variable, field or parameter that holds them. The pass follows them
// into log, slog, zap, zerolog, logrus, klog, logr and others, also through wrappers.
//
// Categories:
//
//   - value: a secret is logged.
//   - struct: a value is logged as a whole and a field of it is a secret.
//
// What only a name says is of high confidence where a name such as password is logged as it is, of medium
// confidence where the name is a vaguer one or the value comes from near by, and else of low confidence.
//
// Hashes, lengths, comparisons, functions whose names say that they mask or redact, and types that say
// themselves how they are printed are silent. Secrets without telling names and without a known source are
// not found, and neither is what a handler does to the log afterwards. What fmt prints to standard output
// and standard error is not taken for a log.
package secretlog
