package named

// Names with "key" in them may be those of key bindings, whose values say which keys are pressed together.
var keyMap = map[string]string{
	"secretKey":   "ctrl+shift+f9",
	"tokenKey":    "cmd+alt+backspace",
	"passwordKey": "ctrl+p ctrl+w",
}

// What only looks like one is a secret.
var chords = map[string]string{
	"secretKey": "ctrl+Zq9+x7Lr2", // want `hardcoded key`
}
