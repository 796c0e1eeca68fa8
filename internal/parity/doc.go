// Package parity holds secvet against gosec's own regression samples.
//
// gosec's testutils package has, for each of its rules, programs with the
// number of issues that the rule must report. The test runs the secvet analyzer
// that covers the same flaw over each of them. The two agree on a sample when
// both report something or both report nothing; counts are not compared, since
// gosec often reports one flaw at several positions or several at one.
//
// A sample on which they disagree has a line in ledger.txt with the reason, so
// that whoever moves from gosec to secvet can read what changes for them:
//
//	G404/s003 gosec=1 ours=0 the numbers are printed and protect nothing
//
// The ledger is exact: a disagreement without a line, a line without a reason
// and a line that no longer holds all fail the test.
//
//	go test -v ./internal/parity        prints the agreement per rule
package parity
