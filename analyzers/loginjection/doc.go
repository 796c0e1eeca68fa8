// Package loginjection finds log lines that data from outside can end.
//
// # Analyzer loginjection
//
// loginjection: find log lines that data from outside can end
//
// Who reads a log takes each line for one that the program wrote. A line break in a value begins a line that somebody else wrote, and an
// escape sequence can hide others in a terminal:
//
//	log.Printf("login of %s failed", r.FormValue("user")) // wrong
//
// Print the value quoted, or give it to a structured logger as a value:
//
//	log.Printf("login of %q failed", r.FormValue("user"))
//	slog.Info("login failed", "user", r.FormValue("user"))
//
// The analyzer is off unless somebody asks for it (-also loginjection), since most logs are read by programs, and many are written by
// loggers that quote. It knows which write a line break as it is: log, glog, klog's functions with a format, and the message
// of log/slog, unless the package gives slog a handler. The handlers of log/slog quote messages and values, and so do logrus,
// zap and zerolog, unless they write for a terminal.
//
// No line break comes through a header of a request, its host or its URL as it was sent, but through forms, bodies, the decoded
// path and the user of basic authentication.
//
// Blind spots: loggers for a terminal, as zap.NewDevelopment makes one, interfaces of the program's own, and files that are
// written as logs.
//
// Categories:
//
//   - line: data from outside is in a line of a log, which a line break ends. Off unless asked for: -also loginjection.
package loginjection
