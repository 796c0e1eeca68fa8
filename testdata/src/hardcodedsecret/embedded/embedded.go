package embedded

import "embed"

//go:embed server.pem note.txt
var files embed.FS // want `embedded file server.pem has a private key \(sha256:[0-9a-f]{8}\); replace it and read it from a file or a secret store`

//go:embed conf
var conf embed.FS // want `embedded file conf/key.json has a JSON Web Key`

//go:embed note.txt
var note string

//go:embed testdata/client.pem
var client []byte
