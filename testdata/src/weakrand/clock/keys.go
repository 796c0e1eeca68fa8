package clock

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
	"time"
)

// Keys that are the time, which whoever knows about when they were made can try.
func keys() []cipher.Block {
	text := []byte(time.Now().Format("2006-01-02T15:04"))
	a, _ := aes.NewCipher(text[:16]) // want `time of day reaches aes.NewCipher, which nobody may guess`
	sum := sha256.Sum256([]byte(strconv.FormatInt(time.Now().UnixNano(), 10)))
	b, _ := aes.NewCipher(sum[:]) // want `time of day reaches aes.NewCipher`
	number := make([]byte, 16)
	binary.BigEndian.PutUint64(number, uint64(time.Now().UnixNano()))
	c, _ := aes.NewCipher(number) // want `time of day reaches aes.NewCipher`
	digest := sha256.New()
	fmt.Fprint(digest, time.Now().UnixNano())
	d, _ := aes.NewCipher(digest.Sum(nil))                               // want `time of day reaches aes.NewCipher`
	m := hmac.New(sha256.New, []byte(fmt.Sprint(time.Now().UnixNano()))) // want `time of day reaches hmac.New`
	m.Write(nil)
	return []cipher.Block{a, b, c, d}
}

// rotated is a key of the day that is made of one that stays.
func rotated(master string) (cipher.Block, error) {
	key := sha256.Sum256([]byte(fmt.Sprintf("%s-%d", master, time.Now().Unix()/86400)))
	return aes.NewCipher(key[:])
}

// scoped is how requests are signed: the key for a day is a digest of the day.
func scoped(key []byte, text string) []byte {
	day := hmac.New(sha256.New, key)
	day.Write([]byte(time.Now().UTC().Format("20060102")))
	m := hmac.New(sha256.New, day.Sum(nil))
	fmt.Fprint(m, time.Now().Unix(), text)
	return m.Sum(nil)
}
