// Package weakrand finds secrets made by random generators that can be predicted.
//
// # Analyzer weakrand
//
// weakrand: find tokens, passwords and keys made with math/rand
//
// math/rand is fast and its output can be computed from a few values of it. What nobody may guess needs
// crypto/rand:
//
//	token := fmt.Sprintf("%x", rand.Int63()) // wrong, with math/rand
//	token := rand.Text()                     // right, with crypto/rand
//
// The use decides: the pass follows values of math/rand and math/rand/v2 and of libraries like them, also
// through helper functions of other packages, readers and orders made by Shuffle, to variables, fields,
// parameters, map keys, cookies and results whose names say token, password, session id, one-time code,
// nonce, salt and the like, and to parameters that take keys. A function that is just called Generate is
// known by its type or package, a function literal by the variable that it is put in, and the state of a
// login by OAuth by what is around it. Jitter, shuffles, samples and simulations are silent.
//
// Categories:
//
//   - token: a predictable value becomes something that nobody may guess.
//   - short: a token, a session id, a password or a state of a login is fewer than 8 bytes of crypto/rand, which can be
//     tried out. From 8 to 15 bytes the confidence is low, and 16 are silent. The bytes are counted where rand.Read fills
//     a make([]byte, 4), an array, or what a helper of the package makes that is called with a constant.
//
// The time of day, the process id and ids that are made of such (UUIDs of version 1, xid, snowflake) count
// where they are written down, and hashed at most, but for nonces, which often only have to be new, and for
// keys that are made of something else too.
//
// A text that has a part from crypto/rand too is silent, so is what is computed with a key, and so is a
// choice among things that are there already, but for a text of several words that were chosen. What is made in place of a strong value when crypto/rand fails
// is of medium confidence, what packages for tests make of low. So is a salt of
// math/rand/v2, which the system seeds: it stands in clear beside what it salts, and has to be another one each time. A token that has no telling name and reaches no
// function that the models know is not found, and neither is one whose other half is strong but short, nor one of few
// bytes that are filled in a loop or in another package.
//
// A fix takes a number below a bound, bytes that are filled, or a number that is all of a text from crypto/rand.
package weakrand
