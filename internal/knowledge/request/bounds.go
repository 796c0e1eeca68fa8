package request

// maxGetters bounds the fields and calls between a parameter and what is read of it twice: r.URL.Query().Get("q") has
// three. Beyond it two calls are taken for different values, and a check of the first does not hold for the second.
const maxGetters = 4
