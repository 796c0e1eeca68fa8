package low

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"hash/crc32"

	"passwordhash/low/doc"
)

// The digest of a whole object, in which a password stands beside all else.

func lowChecksum(u user) (uint32, error) {
	buf := new(bytes.Buffer)
	if err := gob.NewEncoder(buf).Encode(u); err != nil {
		return 0, err
	}
	return crc32.ChecksumIEEE(buf.Bytes()), nil
}

func lowVersionOf(u *user) [32]byte {
	data, _ := json.Marshal(u)
	return sha256.Sum256(data)
}

func lowContent(e *doc.Entry) string {
	h := sha256.New()
	h.Write(e.Bytes())
	return hex.EncodeToString(h.Sum(nil))
}

func passwordOf(e *doc.Entry) string {
	h := sha256.New()
	h.Write([]byte(e.Password())) // want `reaches`
	return hex.EncodeToString(h.Sum(nil))
}

// Two digests that are compared where they are made, so that none is kept.

func sameContent(a, b *doc.Entry) bool {
	h := sha256.New()
	h.Write(a.Bytes())
	first := hex.EncodeToString(h.Sum(nil))
	h.Reset()
	h.Write(b.Bytes())
	return first == hex.EncodeToString(h.Sum(nil))
}

func sameSums(password, again string) bool {
	return sha256.Sum256([]byte(password)) == sha256.Sum256([]byte(again))
}

func keptSum(password string, kept [32]byte) bool {
	return sha256.Sum256([]byte(password)) == kept // want `parameter password reaches`
}
