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
// A name that holds enough of a cryptographic random value is right too, and so is what refuses a file that is there
// already: os.OpenFile with os.O_EXCL, a named pipe that Mkfifo made, os.Mkdir where the code reckons with that, and links. So is a directory of which
// the function asks the owner (Uid of syscall.Stat_t) before it is used.
//
// All that is made at or below one predictable path is one flaw, told where the directory is made, or else where the path
// is first used.
//
// Categories:
//
//   - predictable: a path in the shared temporary directory that can be guessed is created, written, made
//     a directory, listened on, renamed to, or given other rights, also by a program that is told to (tar -C, curl -o,
//     a shell's redirection).
//   - reused: the name of a file or directory from os.CreateTemp or os.MkdirTemp is used again after that was removed.
//   - writable: such a file or directory is opened to all users with Chmod.
//   - trusted: a program at such a path is run, or what is read there is decoded.
//   - read: such a path is read. Low confidence, because it may be the user's own; where what was read there
//     reaches a command or a query, those passes report it.
//   - pattern: data from outside is in a pattern for os.CreateTemp: who sends it chooses how the name ends. Low severity,
//     because slashes are refused, and low confidence where the data is cut to a base name or comes a long way.
//
// Low confidence is for the temporary directory that is only taken where no home is found (os.UserCacheDir, os.UserHomeDir), for a name with the
// nanosecond in it in which it is made, which others would have to hit (of three such places that were judged in public programs nobody would
// change one), for a path that one command of a program keeps in a variable and another one uses, of which only one is run, and for the names of sockets that are not removed before: Listen fails where somebody has taken the name, so that others can keep a
// program from starting and no more.
//
// The pass knows /tmp, /var/tmp, /dev/shm, os.TempDir, the defaults in the tags of fields (default:"/tmp/app"), and those of flags and
// settings that viper or pflag is asked for by a constant name. It does not know directories that the file of a configuration
// names, and takes a name from the second, the process id or a user id for predictable. Connecting to a socket there is
// silent, though somebody else may have put it there; names that are used again are followed through the functions of a
// package, and not into other packages.
//
// A fix puts os.CreateTemp in the place of os.Create and os.OpenFile, and os.MkdirTemp in that of os.Mkdir, where the path
// is a constant name and nothing else looks for it.
package insecuretemp
