package far

import "passwordhash/far/kdf"

func enroll(password string, salt []byte) {
	kdf.Default.Enroll(password, salt) // want `2048 rounds of this hash are so few`
	kdf.Strong.Enroll(password, salt)
	kdf.Default.Enroll(password, salt) // once
}

func hash(password string) ([]byte, error) {
	return kdf.New(kdf.Options{Effort: "fast"}).Hash(password) // want `a cost of 7 is so small`
}
