package unit

const password = "Tr0ub4dor&3" // want `hardcoded password`
