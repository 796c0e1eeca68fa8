//go:build !unix

package disk

// waitless is nothing where a folder cannot hold a pipe.
const waitless = 0
