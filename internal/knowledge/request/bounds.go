package request

// maxGetters bounds the fields and calls between a parameter and what is read of it twice: r.URL.Query().Get("q") has
// three. Beyond it two calls are taken for different values, and a check of the first does not hold for the second.
const maxGetters = 4

// maxAsked bounds the values that are looked at to find out whose a request is: those that its callers give, and what they were given by theirs.
// Beyond it nothing is known.
const maxAsked = 200
