package shell

// maxGiven bounds the bytes of a command line's constants that a rule reads; options beyond are not seen (CutElements).
const maxGiven = 400

// maxPieces bounds how deep in each other the sums are that a script is put together by. What is deeper is one piece, of
// which nothing is known: a redirection in it is not seen.
const maxPieces = 64
