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
// A text that has a part from crypto/rand too is silent, and so is a choice among things that are there
// already. A token that has no telling name and reaches no function that the models know is not found, and
// neither is one made of the time or the process id.
package weakrand
