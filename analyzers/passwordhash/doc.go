// Package passwordhash finds passwords that are hashed so that they can be found by trying.
//
// # Analyzer passwordhash
//
// passwordhash: find passwords that are hashed too fast
//
// Who gets hold of the hashes of passwords tries passwords. Functions such as SHA-256 are made to be fast: of those, a graphics card
// tries ten thousand millions a second, with a salt too:
//
//	sum := sha256.Sum256([]byte(salt + password)) // wrong
//
// Functions for passwords take time and memory:
//
//	hash, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
//	key := argon2.IDKey([]byte(password), salt, 1, 64*1024, 4, 32)
//
// Only passwords are looked for, passphrases and pins, by the names of variables, parameters, fields and settings. A token or an API key
// that a machine drew cannot be found by trying, and SHA-256 is right for it. Silent is also a digest that goes straight into bcrypt,
// argon2, scrypt or PBKDF2, one that is made of several values and is the key of a map in memory, one that is compared with another digest that is made there, so that none is kept, one of which the first
// characters are taken, as a service for leaked passwords wants it, and what the name of a function, file or package says to be a
// protocol that is laid down elsewhere, such as NTLM, SCRAM or MySQL's. Hashes with a key (HMAC) are not looked at. What is made into a
// code or a signature, a fingerprint or a state that is recognised again, or looked up as a token, by the names of functions on the way, has low confidence, and so has a password in the text of a whole object, of which a digest is made to see whether that has changed: of fifteen new places six were of that kind
// and six in a library, as a step of a slow hash or in what it hashes of its own, and none of these was a flaw.
//
// The cost of bcrypt, scrypt, argon2 and PBKDF2 is followed back to where it is given, as a constant: what is far below the figures of
// OWASP's Password Storage Cheat Sheet is reported. What a stored hash, a protocol or a setting says is silent, and a key that is derived
// from another key needs no cost:
//
//	bcrypt.GenerateFromPassword(password, 4)        // wrong: 10 or more
//	pbkdf2.Key(sha256.New, password, salt, 1000, 32) // wrong: 600 000
//	argon2.IDKey(password, []byte("salt"), 1, 64*1024, 4, 32) // wrong: a salt is drawn for each password
//
// bcrypt takes 72 bytes. Who cuts a password there by himself, or puts something before it, may leave the password out.
//
// The cost of bcrypt has an automatic fix. The others have none: hashes that are stored already have to be checked by the old function until their owners log in.
//
// What a library of another module hashes by its own code has low confidence: it logs in somewhere, as the protocol there asks for.
//
// Blind spots: what names do not call a password; hashes by packages without a model; rounds of a fast hash in a loop count as one.
//
// Categories:
//
//   - fast-hash: a password is hashed by a function that is made to be fast.
//   - cost: bcrypt, scrypt, argon2 or PBKDF2 is given a cost that is too small.
//   - salt: the salt is a constant.
//   - truncation: only the beginning of a password is hashed.
package passwordhash
