// Package errordisclosure finds responses that tell how a program works inside.
//
// # Analyzer errordisclosure
//
// errordisclosure: find stack traces and internal errors in responses
//
// A stack trace names files, functions and versions, and an error of a database the tables. They help who looks for a way in, and
// nobody else who gets them:
//
//	defer func() {
//		if v := recover(); v != nil {
//			http.Error(w, string(debug.Stack()), http.StatusInternalServerError) // wrong
//		}
//	}()
//
// Log what has happened, and answer with what it means for the client:
//
//	log.Printf("%v\n%s", v, debug.Stack())
//	http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
//
// What is shown only if somebody debugs is silent: in an if whose condition has a name of debugging or development, behind one that
// returns otherwise, and in a function that is called so.
//
// The category internal is off by default, since most programs answer with err.Error() somewhere, and most of these errors are
// about what the client sent. It is about errors of databases, the file system, the network, certificates and commands alone, also
// wrapped; where the status is one of 400 to 499 it is not sure. Errors that the program has made itself are silent, and so is what
// a condition has compared with a known error.
//
// Blind spots: the error of a library that no list names, and what %+v prints of errors that know where they were made. Whether a
// function of another package answers only if somebody debugs is not seen where it is called.
//
// Categories:
//
//   - stack: a response has a stack trace in it.
//   - internal: it has the text of an internal error in it. Off unless asked for: -also errordisclosure/internal.
package errordisclosure
