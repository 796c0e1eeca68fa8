package embedded

import "embed"

//go:embed server.pem note.txt
var files embed.FS // want `line 1 of embedded file server.pem: hardcoded private key \(sha256:[0-9a-f]{8}\); replace it and keep it out of the repository`

//go:embed conf
var conf embed.FS // want `line 1 of embedded file conf/key.json: hardcoded JSON Web Key`

//go:embed config.yaml
var defaults string // want `line 5 of embedded file config.yaml: hardcoded secret in key "secret"; keep it out of the repository \(1 of 2 in this file\)`

//go:embed config.dev.yaml
var development string

//go:embed note.txt
var note string

//go:embed key.txt
var key string // want `line 1 of embedded file key.txt: hardcoded private key`

//go:embed testdata/client.pem
var client []byte
