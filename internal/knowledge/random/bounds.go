package random

// maxTerms bounds the terms of a sum that are read as one connection string. A longer one begins with what is not known, so
// that a random part of it counts as a credential.
const maxTerms = 16
