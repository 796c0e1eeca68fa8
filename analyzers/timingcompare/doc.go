// Package timingcompare finds comparisons whose time says how much of a secret was right.
//
// # Analyzer timingcompare
//
// timingcompare: find secrets that are compared byte by byte
//
// A comparison by == or bytes.Equal ends at the first byte that differs. Who may try as often as he likes, and measures, finds out a
// signature or a token byte by byte, and needs no key:
//
//	mac := hmac.New(sha256.New, key)
//	mac.Write(body)
//	if !bytes.Equal(mac.Sum(nil), signature) { // wrong
//
//	if r.Header.Get("X-Token") != s.token { // wrong
//
// Compare in constant time, which the automatic fix does:
//
//	if !hmac.Equal(mac.Sum(nil), signature) {
//
//	if subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Token")), []byte(s.token)) != 1 {
//
// Both operands are looked at: one has to be a MAC that the program has computed, or a secret that it keeps, by what it is or by the name
// of a field or setting. A secret counts against what a request sends, a MAC against anything that is not computed with the key as well.
// Silent are comparisons with constants, of two remote values such as a password and its confirmation, and of digests without a key.
// What only a variable is called like a secret has low confidence, and so have the state and the nonce of a login, which are drawn for it, the
// id of a session, and what a library of another module compares by its own code. Silent is also
// what decides nothing: a field of a record that was looked up by the other operand, which the database has found equal, a field that is
// stored again where the two differ, with its whole object too, and a cookie that is set again then:
//
//	db.Where("token = ?", token).First(&client)
//	if client.Token != token { … }
//
//	if form.Password != user.Password { user.Password = hash(form.Password) }
//
// A comparison may stand in a function that is given both operands, and may be a loop over bytes that ends at the first difference.
//
// Blind spots: lookups in maps and databases, which take time too, what is compared behind an interface, and the elements of a list of
// secrets.
//
// Categories:
//
//   - mac: a MAC that the program has computed is compared byte by byte. With low confidence where it has come a long way: of four such places
//     that were judged in public programs none was a flaw.
//   - token: a secret is compared byte by byte with what a request sends.
//   - hash: the result of argon2, scrypt or PBKDF2 is.
package timingcompare
