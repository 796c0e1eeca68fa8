package request

// maxGetters bounds the parts between a value and what is read of it twice.
const maxGetters = 4
