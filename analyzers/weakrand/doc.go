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
// The use decides: the pass follows values of math/rand and math/rand/v2, also through helper functions
// of other packages, to variables, fields, parameters, map keys and results whose names say token,
// password, session id, one-time code, nonce, salt and the like, and to parameters that take keys.
// Jitter, shuffles, samples and simulations are silent.
//
// Categories:
//
//   - token: a predictable value becomes something that nobody may guess.
//
// The time of day and the process id count where they are written down and nothing else, but for nonces, which
// often only have to be new.
//
// A text that has a part from crypto/rand too is silent, and so is a choice among things that are there
// already. A token that has no telling name and reaches no function that the models know is not found, and
// neither is one made of the time with the help of a hash that is written to.
//
// A fix takes a number below a bound, bytes that are filled, or a number that is all of a text from crypto/rand.
package weakrand
