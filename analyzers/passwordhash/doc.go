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
// argon2, scrypt or PBKDF2, one that is compared with another digest in constant time, so that both are as long, one of which the first
// characters are taken, as a service for leaked passwords wants it, and what the name of a function, file or package says to be a
// protocol that is laid down elsewhere, such as NTLM, SCRAM or MySQL's. Hashes with a key (HMAC) are not looked at.
//
// There is no automatic fix: hashes that are stored already have to be checked by the old function until their owners log in.
//
// Blind spots: what names do not call a password; hashes by packages without a model; rounds of a fast hash in a loop count as one.
//
// Categories:
//
//   - fast-hash: a password is hashed by a function that is made to be fast.
package passwordhash
