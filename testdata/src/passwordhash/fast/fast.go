package fast

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"hash/fnv"
	"io"
	"net/http"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/bcrypt"

	"passwordhash/fast/hashes"
)

type user struct {
	Name, Password, Hash string
	APIKey               string
}

func hashPassword(password string) string {
	sum := sha256.Sum256([]byte(password)) // want `parameter password reaches sha256.Sum256, which is so fast that passwords can be found by trying; use bcrypt or argon2id`
	return hex.EncodeToString(sum[:])
}

func slowly(password string) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
}

func salted(u *user, salt string) {
	u.Hash = fmt.Sprintf("%x", md5.Sum([]byte(salt+u.Password))) // want `field Password reaches md5.Sum`
}

func written(password string, salt []byte) []byte {
	h := sha512.New()
	h.Write(salt)
	h.Write([]byte(password)) // want `parameter password reaches \(io.Writer\).Write to a hash`
	return h.Sum(nil)
}

// A checksum is no hash of a password at all.
func summed(password string, page []byte) (uint32, uint64, uint32) {
	h := fnv.New64a()
	h.Write([]byte(password))                                                        // want `parameter password reaches \(io.Writer\).Write to a hash`
	return crc32.ChecksumIEEE([]byte(password)), h.Sum64(), crc32.ChecksumIEEE(page) // want `parameter password reaches crc32.ChecksumIEEE`
}

func copied(passphrase string) []byte {
	h := sha1.New()
	io.WriteString(h, passphrase) // want `parameter passphrase reaches io.WriteString to a hash`
	return h.Sum(nil)
}

func register(w http.ResponseWriter, r *http.Request) {
	u := user{Name: r.FormValue("name")}
	u.Hash = hashes.Hex(r.FormValue("password")) // want `HTTP form value "password" reaches sha256.Sum256`
	fmt.Fprintln(w, u.Name)
}

// What a machine drew.
func (u *user) key() string           { return hashes.Hex(u.APIKey) }
func stored(resetToken string) string { return hashes.Hex(resetToken) }
func file(content string) string      { return hashes.Hex(content) }

// A digest in place of a long password.
func prehashed(password string) ([]byte, error) {
	sum := sha256.Sum256([]byte(password))
	return bcrypt.GenerateFromPassword([]byte(base64.StdEncoding.EncodeToString(sum[:])), bcrypt.DefaultCost)
}

// It may be written to where its text is to be.
func encodedInto(password string) []byte {
	sum := sha256.Sum256([]byte(password))
	out := make([]byte, base64.StdEncoding.EncodedLen(len(sum)))
	base64.StdEncoding.Encode(out, sum[:])
	return out
}

func copiedInto(password string) []byte {
	var out [96]byte
	sum := sha512.Sum512([]byte(password))
	copy(out[:32], sum[:])
	return out[:]
}

func prehashedApart(password string, salt []byte) ([]byte, error) {
	if len(salt) > 0 {
		return argon2.IDKey(copiedInto(password), salt, 1, 64*1024, 4, 32), nil
	}
	return bcrypt.GenerateFromPassword(encodedInto(password), bcrypt.DefaultCost)
}

func writtenOnly(password string) []byte {
	sum := sha256.Sum256([]byte(password)) // want `parameter password reaches sha256.Sum256`
	out := make([]byte, base64.StdEncoding.EncodedLen(len(sum)))
	base64.StdEncoding.Encode(out, sum[:])
	return out
}

func short(password string) []byte {
	sum := sha512.Sum512([]byte(password))
	return sum[:]
}

func behind(password string, salt []byte) []byte {
	return argon2.IDKey(short(password), salt, 1, 64*1024, 4, 32)
}

// Both are as long as the other, so that the time says nothing.
func same(r *http.Request, adminPassword string) bool {
	given, want := sha256.Sum256([]byte(r.FormValue("password"))), sha256.Sum256([]byte(adminPassword))
	return subtle.ConstantTimeCompare(given[:], want[:]) == 1
}

// A service is asked for all passwords that begin so.
func leaked(password string) string {
	sum := fmt.Sprintf("%X", sha1.Sum([]byte(password)))
	return sum[:5]
}

// The protocol of a database.
func scramblePassword(password string) []byte {
	sum := sha1.Sum([]byte(password))
	return sum[:]
}

// A handler compares with a digest that is made before it.
func guard(user, password string, next http.Handler) http.Handler {
	want := sha256.Sum256([]byte(password))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, pass, _ := r.BasicAuth()
		got := sha256.Sum256([]byte(pass))
		if subtle.ConstantTimeCompare(got[:], want[:]) == 1 {
			next.ServeHTTP(w, r)
		}
	})
}

// What is compared with a digest that was kept can be tried out by who gets that.
func guardKept(kept []byte, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		got := sha256.Sum256([]byte(r.FormValue("password"))) // want `reaches sha256.Sum256`
		if subtle.ConstantTimeCompare(got[:], kept) == 1 {
			next.ServeHTTP(w, r)
		}
	})
}
