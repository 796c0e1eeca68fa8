// Package unboundedread finds reads that keep as much as somebody sends.
//
// # Analyzer unboundedread
//
// unboundedread: find decompression, and bodies of requests, that are kept without a limit
//
// Fifty kilobytes of gzip can be fifty megabytes, and fifty megabytes fifty gigabytes. A limit in front of a decompressor does not
// help:
//
//	gz, err := gzip.NewReader(http.MaxBytesReader(w, r.Body, 1<<20))
//	data, err := io.ReadAll(gz) // wrong: a gigabyte
//
// Put it behind the decompressor:
//
//	data, err := io.ReadAll(io.LimitReader(gz, 10<<20))
//
// Or read it through a reader of your own whose Read counts and returns an error beyond a number. A decompressor that middleware puts
// in the place of a request's body is found there, since handlers read all of it:
//
//	r.Body = gz                                 // wrong
//	r.Body = http.MaxBytesReader(w, gz, 10<<20) // right
//
// What is thrown away, hashed or written to the answer is not kept, and silent; so are files of archives in a function that looks at
// the size that the archive declares, because archive/zip reads no more than that.
//
// Blind spots: decoders as of package json that read from a decompressor, loops that count, and for the category body limits that
// middleware of another package sets.
//
// Categories:
//
//   - decompression: all that data from outside decompresses to is read into memory or a file.
//   - body: all of a request's body is read, in a package that has no limit anywhere. Off unless asked for: -also unboundedread/body.
package unboundedread
