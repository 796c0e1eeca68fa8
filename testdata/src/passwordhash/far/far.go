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

func at(l kdf.Level, password string) {
	kdf.HashAt(kdf.Quick, password) // want `a cost of 5 is so small`
	kdf.HashAt(kdf.Careful, password)
	kdf.HashAt(l, password)
}
