package shell

// The bounds of the walks over command lines. None of them is about time: each says how much of a line or a list is
// told apart, and what is beyond is not known, which can miss an option and never makes one up.

// maxGiven bounds the bytes of a command line's constants that a rule reads; options beyond are not seen (CutElements).
const maxGiven = 400

// maxPieces bounds how deep in each other the sums are that a script is put together by. What is deeper is one piece, of
// which nothing is known: a redirection in it is not seen.
const maxPieces = 64

// maxWord bounds the bytes of a constant that names a program or an option. What is longer is no name.
const maxWord = 64

// maxSpread bounds the elements of a list that is made elsewhere: as many as access paths tell apart by their index.
const maxSpread = 12

// maxTerminalCalls bounds how many functions of the package hand a session on before one asks for its terminal. What is behind more
// counts as a session without one, which can add a finding.
const maxTerminalCalls = 2

// maxLists bounds how many lists that are appended to each other are searched for a "--". What stands behind one that is farther back
// counts as an option, which can add a finding.
const maxLists = 64
