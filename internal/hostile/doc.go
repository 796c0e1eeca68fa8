// Package hostile has no code but tests: repositories and command lines of somebody who wants a flaw past the gate,
// who wants the gate to run his code, or who wants a secret out of it. Whatever he writes,
//
//   - no command of his runs,
//   - no output holds a secret, and
//   - the run ends with the flaw, or with an error, or it tells what it has left out: never clean without a word.
//
// `make hostile` runs all of them. A new way past the gate is a row in one of the tables: see attack.
package hostile
