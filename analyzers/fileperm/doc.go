// Package fileperm finds files that others can read or write than those for whom they are.
//
// # Analyzer fileperm
//
// fileperm: find secrets in files that others can read, and modes that let everybody write
//
// A file that a program makes can be read by every user of the machine, and by every program that runs for one of them, unless its mode
// says otherwise. Who has a private key, a password or a token in it has to say so:
//
//	os.WriteFile("server.key", pem.EncodeToMemory(block), 0o644) // wrong
//
//	os.WriteFile("server.key", pem.EncodeToMemory(block), 0o600)
//
// What is written is followed from where it is a secret, through encoders, writers and functions, also of other packages: a private key
// that package x509 encodes, a variable or field that is called a password, a struct with such a field. A file that is called server.key,
// id_ed25519, credentials.json or the like counts whatever is written to it. os.Create makes files that all can read:
//
//	f, err := os.Create(path) // wrong
//	pem.Encode(f, block)
//
//	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
//	pem.Encode(f, block)
//
// Silent is what nobody else gets to: below a folder that the same function makes with 0o700 or by os.MkdirTemp, a file whose mode it
// changes to 0o600, all files of a package that sets the umask 0o077. So is a mode that is one of several, as in a table of files, if one of
// these keeps others out: the program tells its files apart. A mode of 0o640, which lets a group read, has low confidence.
//
// When a file is made, the umask of the process takes rights away that the mode gives, and nearly everywhere it takes the right to write
// from others. A file whose mode is changed has exactly that mode:
//
//	os.Chmod(path, 0o777) // wrong: everybody can change what is in there, and put other programs there
//
//	os.Chmod(path, 0o755)
//	os.Chmod("/shared", 0o777|os.ModeSticky) // only its owner removes what is in there
//
// With package os, 0o1777 has no sticky bit. The mode may be a constant, be put together of constants (os.ModePerm &^ 0o022), or be given
// by a caller. One that is read from elsewhere, as that of another file, is silent.
//
// A mode is written in octal. 755 without the leading zero is 0o1363, by which the owner writes and runs a file that he cannot read.
//
// Of several packages by which a secret gets to a file, the first that knows of it tells.
//
// The fixes write the mode 0o600, take the right to write away, or put 0o before a number.
//
// Blind spots: a file that is there already keeps its mode, whatever it is opened with; what is written through a file that was handed to a
// function, returned by one of another package or kept in a field; access lists, and the rights of files on Windows; the modes of what is taken out of an archive.
//
// Categories:
//
//   - secret-file: a secret is in a file that others can read.
//   - world-writable: a mode is set that lets everybody write.
//   - socket: a mode is set by which everybody can connect to a socket of the machine.
//   - umask: the process gives away the right to write for all files that it makes.
//   - decimal: a mode is written in decimal.
//   - wide: a file or folder is made with a mode that lets everybody write, and only the umask forbids it. It is off by default; -also
//     fileperm/wide asks for it.
package fileperm
