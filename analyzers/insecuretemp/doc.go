// Package insecuretemp finds files with predictable names in shared temporary directories.
//
// # Analyzer insecuretemp
//
// insecuretemp: find predictable files in the shared temporary directory
//
// Everybody on a machine can write to its temporary directory. Who knows the name of a file that a program
// will create there can create it first, as a link to another file or with content of their own:
//
//	os.Create("/tmp/app.pid")                                // wrong
//	os.WriteFile(filepath.Join(os.TempDir(), "x"), data, 0o600) // wrong
//	os.CreateTemp("", "app-*")                               // right
//	dir, err := os.MkdirTemp("", "app")                      // right, and so is all below dir
//
// A name that holds enough of a cryptographic random value is right too, and so is os.OpenFile with
// os.O_EXCL, which refuses a file that is there already.
//
// Categories:
//
//   - predictable: a path in the shared temporary directory that can be guessed is created, written, made
//     a directory, listened on or renamed to.
//
// The pass knows /tmp, /var/tmp, /dev/shm and os.TempDir. It does not know directories that a
// configuration names, and takes a name from the time or the process id for predictable. Reading such a
// file, or connecting to such a socket, is silent, though somebody else may have put it there.
package insecuretemp
