// Package commandinjection finds commands that data from outside decides.
//
// # Analyzer commandinjection
//
// commandinjection: find programs and shell text chosen by untrusted values
//
// A program that a request names, and a shell that reads text with a request's value in it, do what the
// sender wants:
//
//	exec.Command("sh", "-c", "convert "+r.FormValue("file")).Run() // wrong
//	exec.Command("convert", "--", r.FormValue("file")).Run()       // right
//
//	exec.Command(r.FormValue("tool")).Run()                        // wrong
//	tools := map[string]string{"gif": "giftool", "png": "optipng"}
//	exec.Command(tools[r.FormValue("tool")]).Run()                 // right
//
// Categories:
//
//   - shell: a value from outside is in text that a shell interprets (also one behind ssh, su, sudo, docker exec, find -exec,
//     tmux and the like, one that reads its standard input or a script that the same function has written), or that an
//     interpreter such as python or awk does.
//   - program: a value from outside chooses the program.
//   - argument: a value from outside is an argument of a program that can be told by its arguments to run
//     others or to overwrite files (git, ssh, tar, find, ...), and neither a "--" stands before it nor an option that takes it
//     as data (git commit -m); or it is the value of an option that names what is run (rsync -e), or the folder of a
//     program that runs what it finds there (make).
//   - local-shell: a value of the local user (an argument, an environment variable, a file) is in text
//     that a shell interprets: spaces and quotes in it break the command, and where the variable crosses a
//     border of trust so does more. The confidence is low for an argument or a flag, as who types it has a shell, and for a
//     variable in which the user names a command of his own, such as SHELL or one that ends in EDITOR, PAGER, DIFF or CMD: a shell is
//     meant to read it. So it is for a value of the configuration, which is the operator's, for a text in which os.ExpandEnv
//     puts variables, and for what has come through more than three steps: of the twelve such places that were judged in public programs,
//     nobody would change eleven, and one was another field. The one flaw that was judged had come through three steps.
//   - built: text that a shell or an interpreter reads is put together from a parameter of an exported function, of which nothing
//     here says what callers give. The confidence is low for a parameter that the package itself gives constants alone, and for a
//     shell on another machine, which who calls has logged in to: of the four such places that were judged nobody would change one.
//   - privileged: a value crosses a border between users of the machine: it was read from a file in the shared
//     temporary directory, where anybody can write, or it is an argument or environment variable of a program
//     that makes itself root (a call of Setuid or the like with 0 in the same package).
//
// The pass is silent where the local user names a program or its arguments, which is what command-line
// tools are for, also in front of sudo, unless the flag threat=remote,local says that this user is an attacker, and where a value is an argument of a program that only reads it as data. It does not
// know what programs do with their standard input, but for interpreters, and knows those variables of the environment
// that decide what code is run. A script that one function writes to a file and another one runs is not followed.
package commandinjection
