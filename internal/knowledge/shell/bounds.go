package shell

// maxGiven bounds the bytes of a command line's constants that a rule reads; options beyond are not seen (CutElements).
const maxGiven = 400
