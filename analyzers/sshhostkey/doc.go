// Package sshhostkey finds SSH clients that talk to any server.
//
// # Analyzer sshhostkey
//
// sshhostkey: find SSH clients that accept any host key
//
// A server shows by its host key who it is. A client that does not check it tells its password, its commands and its files to anybody who
// answers in the server's place:
//
//	config := &ssh.ClientConfig{
//		User:            user,
//		Auth:            []ssh.AuthMethod{ssh.Password(password)},
//		HostKeyCallback: ssh.InsecureIgnoreHostKey(), // wrong
//	}
//
// Take a callback that knows the keys, of a file or of the program's configuration:
//
//	callback, err := knownhosts.New(filepath.Join(home, ".ssh", "known_hosts"))
//	if err != nil {
//		return err
//	}
//	config.HostKeyCallback = callback // or ssh.FixedHostKey(key)
//
// Callbacks of the program are judged by their bodies: one that returns nil on all ways accepts every key, whether it logs the key, asks
// another callback and drops its error, or does nothing:
//
//	HostKeyCallback: func(host string, remote net.Addr, key ssh.PublicKey) error { return nil } // wrong
//
// So does one that accepts what the check refuses that it asks. An error of package knownhosts is also that of a key which has changed,
// unless its Want is empty:
//
//	var refused *knownhosts.KeyError
//	if errors.As(known(host, remote, key), &refused) { return nil } // wrong
//
// The command ssh has an option for that, which is told where a program starts commands, with medium confidence:
//
//	exec.Command("ssh", "-o", "StrictHostKeyChecking=no", host) // wrong; accept-new learns the key, and refuses another one later
//
// A callback that remembers the key is there to learn it, and silent; so is one that returns an error after that. Silent too is what
// somebody asks for by a setting, as if opts.Insecure { … }: it is an operator's choice. But what is chosen since a file of known hosts is
// not configured or cannot be read is a fallback that nobody has asked for:
//
//	callback, err := knownhosts.New(file)
//	if err != nil {
//		callback = ssh.InsecureIgnoreHostKey() // wrong: whoever can make this fail can be the server
//	}
//
// There is no automatic fix, as the keys of the servers are not in the code. What stands in folders of examples and tests has low
// confidence.
//
// Blind spots: callbacks of libraries whose bodies are not seen, a setting whose default is to accept all, callbacks that compare
// something else than the key, and what an SSH server accepts.
//
// Categories:
//
//   - ignored: ssh.InsecureIgnoreHostKey, a client of a library that uses it, or the command ssh that is told not to look at the key.
//   - callback: a host key callback of the program returns nil for every key, or where the check that it asks has failed.
//   - fallback: one of both, only where something is missing or has failed; with low confidence, a callback that accepts each host which
//     is not known, and remembers nothing.
package sshhostkey
